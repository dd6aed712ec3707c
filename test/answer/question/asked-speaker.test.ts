import { describe, expect, it } from "vitest";
import { askedSpeaker, besideSpeaker, soughtText } from "../../../src/answer/question/asked-speaker.ts";
import type { Concept } from "../../../src/answer/question/concepts.ts";

const concept = (words: string, weight = 4): Concept => ({
  variants: [words.split(" ")],
  weight,
  rarity: weight,
  isCode: false,
  isIndicator: false,
});

describe("somebody whose words are asked for", () => {
  it.each([
    ["chuyện nhập xã thì ông bí thư tỉnh dặn phải làm sao", "ông bí thư tỉnh", "dặn"],
    ["phó chủ tịch đi thăm ngân hàng dặn dò gì về nhập xã", "phó chủ tịch", "dặn dò"],
    ["bà trương thị mai nhắc gì về nhập xã", "bà trương thị mai", "nhắc"],
  ])("is read from “%s”", (text, who, verb) => {
    expect(askedSpeaker(text, [concept("nhập xã")])).toEqual({ who, verb });
  });

  it("is none where nothing else is asked about", () => {
    expect(askedSpeaker("chủ tịch tỉnh nói gì", [concept("chủ tịch")])).toBeUndefined();
  });

  it("is none in a name of roads or a certificate", () => {
    expect(askedSpeaker("phó chủ tịch nào lo giao thông", [concept("giao thông")])).toBeUndefined();
    expect(askedSpeaker("chủ tịch trao bằng khen cho ai", [concept("bằng khen")])).toBeUndefined();
  });

  it("counts for less than what they spoke of", () => {
    const asked = { who: "bí thư tỉnh", verb: "dặn" };
    const [who, topic] = besideSpeaker([concept("bí thư"), concept("nhập xã")], asked);
    expect(who?.weight).toBeLessThan(topic?.weight ?? 0);
    expect(topic?.weight).toBe(4);
  });

  it("is left out of what is sought by role, and kept by name", () => {
    expect(soughtText("ông bí thư tỉnh dặn gì về nhập xã", { who: "ông bí thư tỉnh", verb: "dặn" })).toBe(
      "dặn gì về nhập xã",
    );
    expect(soughtText("bà mai dặn gì", { who: "bà mai", verb: "dặn" })).toBe("bà mai dặn gì");
  });
});
