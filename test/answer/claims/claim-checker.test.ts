import { beforeAll, describe, expect, it } from "vitest";
import { createClaimChecker } from "../../../src/answer/claims/create-claim-checker.ts";
import { createAnswerer } from "../../../src/answer/create-answerer.ts";
import type { CheckedClaim, ClaimChecker } from "../../../src/core/claim.ts";
import { extractFacts } from "../../../src/ingest/facts/extract-facts.ts";
import { createFakeRetriever } from "../../fakes/retriever.ts";
import { answerCorpus } from "../../fixtures/answer-corpus.ts";

let checker: ClaimChecker;

beforeAll(() => {
  const { documents, passages, ...rest } = answerCorpus();
  const facts = documents.flatMap((document) =>
    extractFacts(
      document,
      passages.filter(({ documentId }) => documentId === document.id),
    ),
  );
  const retriever = createFakeRetriever({ documents, passages, ...rest, facts });
  checker = createClaimChecker(retriever, createAnswerer(retriever));
});

const check = async (claim: string): Promise<CheckedClaim> => {
  const checked = await checker.check(claim);
  if (!checked) throw new Error("a checked claim was expected");
  return checked;
};

describe("a claim with one figure", () => {
  it("is right when a statement of the same thing and time has the value", async () => {
    const checked = await check("Kim ngạch xuất khẩu năm 2024 đạt 1.845 triệu USD");
    expect(checked).toMatchObject({
      verdicts: ["right"],
      headline: "Đúng: kim ngạch xuất khẩu năm 2024 ước đạt 1.845 triệu USD.",
      headlineCitations: [1],
    });
    expect(checked.citations[0]?.quote).toContain("1.845 triệu USD");
  });

  it("is right in another scale, rounded, or with “hơn”", async () => {
    for (const claim of ["Xuất khẩu năm 2024 đạt 1,845 tỷ USD", "Xuất khẩu năm 2024 được hơn 1,8 tỷ USD"])
      expect((await check(claim)).verdicts).toEqual(["right"]);
    expect((await check("Xuất khẩu năm 2024 được 1,85 tỷ USD")).headline).toMatch(/^Gần đúng: .*1\.845 triệu USD/);
  });

  it("is wrong when the figure is only the plan, and says what came of it", async () => {
    expect((await check("GRDP năm 2024 tăng 8%")).headline).toBe(
      "Chưa đúng: 8% trở lên là kế hoạch; tốc độ tăng trưởng GRDP năm 2024 ước đạt 6,85%.",
    );
  });

  it("takes a growth of nothing named for the economy's", async () => {
    expect((await check("Tỉnh mình năm 2024 tăng trưởng 6,85%")).verdicts).toEqual(["right"]);
    expect((await check("Hà Xuyên tăng trưởng 9,9% năm 2024")).verdicts).toEqual(["different"]);
  });

  it("knows a rise from a fall", async () => {
    const checked = await check("Đàn lợn năm 2024 tăng 1,9%");
    expect(checked.verdicts).toEqual(["different"]);
    expect(checked.headline).toContain("giảm 1,9%");
  });

  it("reads what was typed without marks", async () => {
    expect((await check("kim ngach xuat khau nam 2024 dat 1.845 trieu usd")).verdicts).toEqual(["right"]);
  });

  it.each([
    "Tỷ lệ thất nghiệp năm 2024 là 2%",
    "Nam Định năm 2024 tăng trưởng 6,85%",
    "Kim ngạch xuất khẩu năm 2019 đạt 1.845 triệu USD",
    "Thu ngân sách của huyện Bình Khê năm 2024 đạt 9.412 tỷ đồng",
  ])("is not said right or wrong where nothing is stated of it: %s", async (claim) => {
    expect(await check(claim)).toMatchObject({ verdicts: ["not-stated"], citations: [], headlineCitations: [] });
  });
});

describe("a claim with several figures", () => {
  it("says of each whether it is right, different or not stated, with its source", async () => {
    const checked = await check(
      "Năm 2024 xuất khẩu đạt 1.845 triệu USD, tăng 15%. Tỷ lệ thất nghiệp còn 2%. Năm 2025 phấn đấu GRDP tăng 9%.",
    );
    expect(checked.verdicts).toEqual(["right", "different", "not-stated", "right"]);
    expect(checked.headline).toBe("4 con số: 2 đúng, 1 chưa đúng, 1 không thấy trong tài liệu.");
    expect(checked.details).toHaveLength(4);
    expect(checked.details[1]).toMatch(/^2\. “15%” – chưa đúng: .*tăng 12,3%.* \[\d\]$/);
    expect(checked.details[2]).toBe("3. “2%” – tài liệu hiện có không nêu con số này.");
    const marks = checked.details.join().match(/\[\d\]/g) ?? [];
    expect(new Set(marks)).toEqual(new Set(checked.citations.map(({ number }) => `[${number}]`)));
  });

  it("counts what it did not look at", async () => {
    const many = Array.from({ length: 13 }, (_, i) => `Năm 2024 xuất khẩu đạt ${1000 + i},5 triệu USD.`).join(" ");
    const checked = await check(many);
    expect(checked.verdicts).toHaveLength(10);
    expect(checked.details.at(-1)).toContain("Còn 3 con số nữa");
  });
});

it.each(["Tỉnh làm ăn khá lắm", "Họp ngày 12/3/2024 lúc 8 giờ", "Kế hoạch 5 năm 2021-2025"])(
  "has nothing to say of a text without a figure that states something: %s",
  async (claim) => {
    expect(await checker.check(claim)).toBeUndefined();
  },
);

it("states no value that does not stand in the passage cited", async () => {
  for (const claim of [
    "GRDP năm 2024 tăng 11%",
    "Thu nội địa năm 2024 đạt 5.000 tỷ đồng",
    "Che phủ rừng 2024 đạt 40%",
  ]) {
    const { headline, citations } = await check(claim);
    const quotes = citations.map(({ quote }) => quote).join(" ");
    const stated = (headline.match(/\d+(?:[.,]\d+)*/g) ?? []).filter((digits) => !/^20\d\d$/.test(digits));
    expect(stated.length).toBeGreaterThan(0);
    for (const digits of stated) expect(quotes).toContain(digits);
  }
});
