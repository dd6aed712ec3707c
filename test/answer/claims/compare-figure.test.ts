import { describe, expect, it } from "vitest";
import { claimedFigures } from "../../../src/answer/claims/claimed-figures.ts";
import { compareFigure } from "../../../src/answer/claims/compare-figure.ts";

const compare = (claim: string, value: string, unit: string) => {
  const [figure] = claimedFigures(claim);
  return figure && compareFigure(figure, { value, unit, sign: 1 });
};

describe("a claimed figure beside a stated one", () => {
  it("is right where it is but a bound that holds", () => {
    expect(compare("nợ xấu dưới 1%", "0,85", "%")).toBe("equal");
    expect(compare("nợ xấu không quá 1%", "1", "%")).toBe("equal");
    expect(compare("tạo việc làm cho ít nhất 20.000 lao động", "24.300", "lao động")).toBe("equal");
  });

  it("is wrong where the bound does not hold, or says too little", () => {
    expect(compare("nợ xấu dưới 1%", "1,24", "%")).toBe("different");
    expect(compare("khách du lịch chưa tới 5 triệu lượt", "5.420", "nghìn lượt")).toBe("different");
    expect(compare("nợ xấu dưới 10%", "0,85", "%")).toBe("different");
  });

  it("is near where it is said to be about, and not where it is far off", () => {
    expect(compare("FDI gần 3 tỷ USD", "2,9", "tỷ USD")).toBe("rounded");
    expect(compare("FDI gần 3 tỷ USD", "1,0", "tỷ USD")).toBe("different");
  });

  it("counts heads where no money is spoken of", () => {
    expect(compare("khách du lịch được 5 triệu", "5.000", "nghìn lượt")).toBe("equal");
    expect(compare("khách du lịch được 5 triệu", "9.380", "tỷ đồng")).toBeUndefined();
    expect(compare("đảo đón 20 nghìn khách", "9.750", "lượt khách")).toBe("different");
    expect(compare("thu ngân sách được 14 nghìn tỷ", "14.000", "tỷ đồng")).toBe("equal");
  });
});
