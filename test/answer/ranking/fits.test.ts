import { describe, expect, it } from "vitest";
import type { Wanted } from "../../../src/answer/question/wanted.ts";
import { kindFit, placeFit, typeFit, unitFit } from "../../../src/answer/ranking/fits.ts";
import { aDocument } from "../../fakes/documents.ts";
import { answerBench, anUnderstanding, viewOf } from "../../support/answer-bench.ts";

const bench = answerBench();
const asking = (...wanted: Wanted[]) => anUnderstanding({ wanted: new Set(wanted) });

describe("the fit of units", () => {
  const money = anUnderstanding({ units: [/đồng/] });

  it("is 0 without a wish, 1 when met, negative when not", () => {
    expect(unitFit(anUnderstanding(), viewOf("Thu 9.412 tỷ đồng."))).toBe(0);
    expect(unitFit(money, viewOf("Thu 9.412 tỷ đồng."))).toBe(1);
    expect(unitFit(money, viewOf("Trồng 1.250 ha rừng."))).toBeLessThan(0);
  });

  it("looks into the cells of a row", () => {
    const cells = [
      { head: "Chỉ tiêu", text: "Thu nội địa" },
      { head: "Đơn vị tính", text: "Tỷ đồng" },
      { head: "Năm 2024", text: "8.105" },
    ];
    expect(unitFit(money, viewOf("Thu nội địa | Tỷ đồng | 8.105", { kind: "row", cells }))).toBe(1);
  });
});

describe("the fit of what is wanted", () => {
  it.each([
    ["amount", "Trồng 1.250 ha rừng.", "Rừng được chăm sóc tốt."],
    ["change", "Đàn lợn giảm 1,9%.", "Đàn lợn 612 nghìn con."],
    ["rank", "Chỉ số xếp thứ 17/63.", "Chỉ số cải thiện nhiều."],
    ["date", "Khánh thành ngày 2/9.", "Khánh thành trong niềm vui."],
    ["person", "Đồng chí Lê Thị Mơ phát biểu.", "Hội nghị bế mạc."],
    ["list", "Gồm: lúa, ngô, lạc.", "Chỉ trồng lúa."],
    ["document-number", "Nghị quyết số 45/NQ-HĐND.", "Nghị quyết được thông qua."],
  ] as const)("%s: positive when the text holds one, negative when it does not", (wanted, holding, lacking) => {
    expect(typeFit(asking(wanted), viewOf(holding))).toBe(1);
    expect(typeFit(asking(wanted), viewOf(lacking))).toBeLessThan(0);
  });

  it("is 0 when nothing is known of what is wanted, and a share when one of two is met", () => {
    expect(typeFit(anUnderstanding(), viewOf("Đàn lợn."))).toBe(0);
    expect(typeFit(asking("amount", "rank"), viewOf("Trồng 1.250 ha rừng."))).toBe(0.5);
  });

  it("takes no year for an amount", () => {
    expect(typeFit(asking("amount"), viewOf("Hoàn thành trong năm 2024."))).toBeLessThan(0);
  });
});

describe("the fit of places", () => {
  const city = bench.holding("thu ngân sách của thành phố");
  const province = bench.holding("Thu ngân sách nhà nước trên địa bàn");

  it("prefers the province where no place is asked for", () => {
    expect(placeFit(bench.read("thu ngân sách"), province)).toBe(0);
    expect(placeFit(bench.read("thu ngân sách"), city)).toBeLessThan(0);
  });

  it("is 1 for the place asked for, −1 for another", () => {
    const asked = bench.read("thu ngân sách thành phố Hà Xuyên");
    expect(placeFit(asked, city)).toBe(1);
    expect(placeFit(asked, province)).toBe(-1);
  });

  it("takes the country for a frame where a narrower place is asked for", () => {
    const asked = bench.read("thu ngân sách tỉnh Quảng Ninh đứng thứ mấy toàn quốc");
    expect(placeFit(asked, viewOf("Thu ngân sách đứng thứ 5 toàn quốc."))).toBe(-1);
  });

  it("knows a place that the text names only once, and refuses one that it never names", () => {
    const text = viewOf("Xã An Thái trình hồ sơ nông thôn mới.");
    expect(placeFit(bench.read("Xã An Thái có gì mới?"), text)).toBe(1);
    expect(placeFit(bench.read("Xã Minh Lãng có gì mới?"), text)).toBe(-1);
  });

  it("does not take the province for the city of the same name", () => {
    const asked = bench.read("thu ngân sách thành phố Hà Xuyên");
    const look = (text: string) => bench.view({ ...province.passage, id: text, text, context: "", sectionPath: [] });
    expect(placeFit(asked, look("Hà Xuyên là 1 trong 19 tỉnh, thành phố thu vượt dự toán."))).toBe(-1);
    expect(placeFit(asked, look("Thành phố Hà Xuyên thu vượt dự toán."))).toBe(1);
  });

  it("is −1 for another province everywhere", () => {
    const asked = bench.read("thu ngân sách tỉnh Quảng Ninh");
    expect([placeFit(asked, city), placeFit(asked, province)]).toEqual([-1, -1]);
  });
});

describe("the fit of plan and result", () => {
  const plan = viewOf("Tỷ lệ hộ nghèo giảm còn 1,8%.", {}, aDocument({ id: "nq", kind: "resolution" }));
  const result = viewOf("Tỷ lệ hộ nghèo còn 2,14%, giảm 0,6%.", { sectionPath: ["Kết quả"] });
  const both = viewOf("GRDP ước tăng 6,85% (kế hoạch 8% trở lên).", { sectionPath: ["I. KINH TẾ"] });

  it("keeps a plan from being taken for a result, and the other way round", () => {
    const forPlan = anUnderstanding({ kind: "plan" });
    const forResult = anUnderstanding({ kind: "result" });
    expect(kindFit(forPlan, plan)).toBeGreaterThan(kindFit(forPlan, result));
    expect(kindFit(forResult, result)).toBeGreaterThan(kindFit(forResult, plan));
    expect(kindFit(forResult, plan)).toBeLessThan(0);
    expect(kindFit(anUnderstanding({ kind: "both" }), both)).toBe(1);
    expect(kindFit(anUnderstanding(), plan)).toBe(0);
  });
});
