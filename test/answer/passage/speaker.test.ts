import { describe, expect, it } from "vitest";
import { speakerOf } from "../../../src/answer/passage/speaker.ts";
import { aDocument } from "../../fakes/documents.ts";

describe("who speaks in a document", () => {
  it.each([
    ["resolution", "Hội đồng nhân dân tỉnh Đông Lâm", "2024-12", "Nghị quyết của HĐND tỉnh"],
    ["report", "Ủy ban nhân dân tỉnh Đông Lâm", "2024-11", "Báo cáo của UBND tỉnh"],
    ["article", undefined, "2024-12-29", "Bài báo ngày 29/12/2024"],
    ["article", undefined, undefined, "Bài báo"],
  ] as const)("%s of %s, %s: %s", (kind, issuer, date, expected) => {
    expect(speakerOf(aDocument({ kind, issuer, date }))).toBe(expected);
  });
});
