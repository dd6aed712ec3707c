import { describe, expect, it } from "vitest";
import { soughtWord, WordList } from "../../src/answer/word-list.ts";

const sought = (text: string) => text.split(" ").map(soughtWord);

describe("a list of words", () => {
  const list = new WordList("tổng đàn lợn và đàn bò tăng".split(" "));

  it("tells where a word stands first", () => {
    expect(list.first(soughtWord("đàn"))).toBe(1);
    expect(list.first(soughtWord("tăng"))).toBe(6);
    expect(list.first(soughtWord("gà"))).toBe(-1);
  });

  it("finds words in a row, also behind a place where only the first one stands", () => {
    expect(list.run(sought("đàn bò"))).toBe(4);
    expect(list.run(sought("đàn lợn và"))).toBe(1);
    expect(list.run(sought("lợn đàn"))).toBe(-1);
    expect(list.run(sought("tăng thêm"))).toBe(-1);
    expect(list.run([])).toBe(-1);
  });

  it("agrees with a plain search, whatever the words", () => {
    const syllables = Array.from({ length: 40 }, (_, i) => `từ${(i * 7) % 40}`);
    for (let size = 0; size < 200; size += 13) {
      const forms = Array.from({ length: size }, (_, i) => syllables[(i * i + size) % 29] ?? "");
      const words = new WordList(forms);
      for (const form of syllables) expect(words.first(soughtWord(form))).toBe(forms.indexOf(form));
    }
  });

  it("may be empty", () => {
    expect(new WordList([]).first(soughtWord("đàn"))).toBe(-1);
  });
});
