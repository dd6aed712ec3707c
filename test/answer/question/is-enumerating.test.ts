import { describe, expect, it } from "vitest";
import { isEnumerating } from "../../../src/answer/question/is-enumerating.ts";

const at = (text: string) => isEnumerating(text, text.indexOf(","));

describe("a comma between things of a kind", () => {
  it.each([
    "của các bộ, ngành, địa phương",
    "của cán bộ, công chức trong thực thi công vụ",
    "phục vụ nông nghiệp, nông thôn đạt 34.980 tỷ đồng",
    "ở 140 xã, thị trấn với diện tích",
    "các dự án, công trình trọng điểm",
  ])("opens nothing new: %s", (text) => {
    expect(at(text)).toBe(true);
  });

  it.each([
    "Trồng trọt tăng 3%, chăn nuôi tăng 5%",
    "đạt 42 dự án, nông thôn có nhiều thay đổi",
    "vốn của ngân hàng, ngành thuế thu đủ",
    "cán bộ; công chức",
  ])("opens what follows elsewhere: %s", (text) => {
    expect(at(text)).toBe(false);
  });
});
