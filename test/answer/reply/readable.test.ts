import { describe, expect, it } from "vitest";
import { readable } from "../../../src/answer/reply/readable.ts";

describe("a readable text", () => {
  it.each([
    ["[không đọc được] môn (Toán, Vật lý).", "Môn (Toán, Vật lý)."],
    ["Thu hồi [không đọc được] triệu đồng.", "Thu hồi … triệu đồng."],
    ["Diện tích 1.250 ha.", "Diện tích 1.250 ha."],
  ])("%s → %s", (text, expected) => {
    expect(readable(text)).toBe(expected);
  });
});
