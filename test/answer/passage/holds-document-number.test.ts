import { describe, expect, it } from "vitest";
import { holdsDocumentNumber, numbersAsked } from "../../../src/answer/passage/holds-document-number.ts";

describe("the number of a document", () => {
  it("is told from other numbers", () => {
    expect(holdsDocumentNumber("theo Kế hoạch 32/KH-UBND")).toBe(true);
    expect(holdsDocumentNumber("Đề án số 08-ĐA/TU ngày 05/7/2023")).toBe(true);
    expect(holdsDocumentNumber("ngày 05/7/2023 có 12 xã")).toBe(false);
  });

  it("is that of the kind asked for", () => {
    const text = "Thực hiện Chỉ thị số 15-CT/TU và Đề án thí điểm chính quyền thân thiện.";
    expect(numbersAsked(text, "chỉ thị đó số mấy")).toBe(true);
    expect(numbersAsked(text, "đề án đó số mấy")).toBe(false);
    expect(numbersAsked(text, "văn bản đó số mấy")).toBe(true);
  });
});
