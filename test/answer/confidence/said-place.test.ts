import { describe, expect, it } from "vitest";
import { sayMain } from "../../../src/answer/reply/say-main.ts";
import { answerBench, anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const asked = anUnderstanding({ wanted: new Set(["amount"]), text: "cây xanh" });

describe("the place before a figure", () => {
  it("is said where the document is about one below the province and the words name none", () => {
    const { headline } = sayMain(answerBench().holding("2.400 cây xanh"), asked);
    expect(headline).toMatch(/^Thành phố/);
  });

  it("is not said of the province", () => {
    expect(sayMain(viewOf("Kim ngạch xuất khẩu đạt 2.601 triệu USD."), asked).headline).not.toMatch(/:/);
  });
});
