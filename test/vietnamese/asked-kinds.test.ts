import { describe, expect, it } from "vitest";
import { askedKinds, kindsAsked, kindsHeld } from "../../src/vietnamese/asked-kinds.ts";

const { number, money, share, person, date, people, list, document } = askedKinds;

describe("kindsAsked", () => {
  it.each([
    ["thu được bao nhiêu tỷ", number | money],
    ["tăng mấy phần trăm", number | share],
    ["có bao nhiêu người tham gia", number | people],
    ["ai chủ trì hội nghị", person],
    ["họp ngày nào", date],
    ["theo quyết định số bao nhiêu", document],
    ["những huyện nào được chọn", list],
  ])("reads %j", (question, kinds) => {
    expect(kindsAsked(question) & kinds).toBe(kinds);
  });

  it("sees nothing asked in a statement", () => {
    expect(kindsAsked("tổng đàn lợn")).toBe(0);
  });
});

describe("kindsHeld", () => {
  it.each([
    ["Thu ngân sách đạt 9.300 tỷ đồng, tăng 7%.", number | money | share],
    ["Đồng chí Trần Văn An, Bí thư Tỉnh ủy chủ trì.", person],
    ["Nguyễn Văn An", person],
    ["Theo Quyết định số 1004/QĐ-TTg ngày 29/8/2023.", document | date],
    ["Gồm các huyện: Tây Khê, Đông Khê, Nam Khê, Bắc Khê.", list],
  ])("reads %j", (text, kinds) => {
    expect(kindsHeld(text) & kinds).toBe(kinds);
  });

  it("takes an office without a name for nobody", () => {
    expect(kindsHeld("đồng chí Phó Chủ tịch tỉnh biểu dương.") & person).toBe(0);
  });
});

it("reads a million digits in no time, which work that grows with the square would not end", () => {
  expect(kindsHeld("1".repeat(1_000_000)) & document).toBe(0);
});
