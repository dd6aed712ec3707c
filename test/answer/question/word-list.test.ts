import { describe, expect, it } from "vitest";
import { WordList } from "../../../src/answer/question/word-list.ts";

const words = (text: string) => new WordList(text.split(" "));

describe("a list of words", () => {
  const list = words("tổng đàn lợn và đàn bò tăng");

  it("finds words in a row, also behind a place where only the first one stands", () => {
    expect(list.indexOf(words("đàn"))).toBe(1);
    expect(list.indexOf(words("đàn"), 2)).toBe(4);
    expect(list.indexOf(words("đàn bò"))).toBe(4);
    expect(list.indexOf(words("đàn lợn và"))).toBe(1);
  });

  it("finds nothing where they do not stand so", () => {
    expect(list.indexOf(words("gà"))).toBe(-1);
    expect(list.indexOf(words("lợn đàn"))).toBe(-1);
    expect(list.indexOf(words("tăng thêm"))).toBe(-1);
    expect(list.indexOf(new WordList([]))).toBe(-1);
    expect(new WordList([]).indexOf(words("đàn"))).toBe(-1);
  });
});
