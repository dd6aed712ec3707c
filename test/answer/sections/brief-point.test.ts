import { describe, expect, it } from "vitest";
import { briefPoint } from "../../../src/answer/sections/brief-point.ts";
import { aPassage } from "../../fakes/documents.ts";

const point = (text: string) => [aPassage({ id: "a", documentId: "bc", text })];
const counted =
  "Có 05 chỉ tiêu không đạt kế hoạch: tốc độ tăng trưởng GRDP; tổng vốn đầu tư toàn xã hội; hàng hóa thông qua cảng biển.";
const topic =
  "Phát triển kinh tế biển: rà soát, công bố quy hoạch vùng nuôi; hỗ trợ 30% chi phí đóng lồng; nâng cấp cảng.";

describe("a point said briefly", () => {
  it("is its sentence where there is room", () => {
    expect(briefPoint(point("Tiến độ giải ngân còn chậm."), 100)?.text).toBe("Tiến độ giải ngân còn chậm");
  });

  it("does not give the first of several counted things for all", () => {
    expect(briefPoint(point(counted), 100)?.text).toBe("Có 05 chỉ tiêu không đạt kế hoạch");
    expect(briefPoint(point(counted), 300)?.text).toBe(counted.slice(0, -1));
  });

  it("keeps the topic that its first task stands behind", () => {
    expect(briefPoint(point(topic), 100)?.text).toBe("Phát triển kinh tế biển: rà soát, công bố quy hoạch vùng nuôi");
  });

  it("is none where nothing is short enough", () => {
    expect(briefPoint(point(counted), 20)).toBeUndefined();
  });
});
