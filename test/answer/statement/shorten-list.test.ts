import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortenList } from "../../../src/answer/statement/shorten-list.ts";
import { aConcept, anUnderstanding, viewOf } from "../../support/answer-bench.ts";
import { isLeftOut } from "../../support/left-out.ts";

const asked = anUnderstanding({ wanted: new Set(["list"]), text: "nhiệm vụ", concepts: [aConcept("nhiệm vụ")] });
const items = [
  "hoàn thiện quy hoạch vùng ven biển và các khu kinh tế trọng điểm",
  "đẩy nhanh giải phóng mặt bằng tuyến đường bộ ven biển qua ba huyện",
  "nâng cao chất lượng nguồn nhân lực cho các khu công nghiệp",
  "trồng rừng",
];
const text = `Các nhiệm vụ trọng tâm gồm: ${items.join("; ")}.`;

describe("shortening a list", () => {
  it("names every item, the long ones cut, the short ones whole", () => {
    const said = shortenList(viewOf(text), asked, 170)?.text ?? "";
    expect(said.length).toBeLessThanOrEqual(170);
    expect(said.split("; ")).toHaveLength(4);
    expect(said).toMatch(/^Các nhiệm vụ trọng tâm gồm: hoàn thiện quy hoạch/);
    expect(said).toMatch(/trồng rừng$/);
    for (const piece of said.replace(/^.*?: /, "").split("; ")) expect(isLeftOut(piece, text)).toBe(true);
  });

  it("begins with what the list is of where a long sentence leads to the colon", () => {
    const long = `Tham mưu thành lập ban chỉ đạo rồi tập trung chỉ đạo đẩy nhanh tiến độ hoàn thiện thủ tục và triển khai thực hiện một số dự án lớn như: ${items.join("; ")}.`;
    expect(shortenList(viewOf(long), asked, 200)?.text).toMatch(/^Một số dự án lớn như: hoàn thiện quy hoạch/);
  });

  it("says all of it where there is room", () => {
    expect(shortenList(viewOf(text), asked, 400)?.text).toBe(text.replace(/\.$/, ""));
  });

  it("reads items between commas, brackets kept whole", () => {
    const commas = "Nhiệm vụ của ba sở: Sở Y tế (cùng Sở Tài chính, Sở Nội vụ), Sở Xây dựng, Sở Công thương.";
    expect(shortenList(viewOf(commas), asked, 300)?.text).toContain(
      "(cùng Sở Tài chính, Sở Nội vụ); Sở Xây dựng; Sở Công thương",
    );
  });

  it("is none where no list of three stands, or there is no room for the items", () => {
    expect(shortenList(viewOf("Nhiệm vụ trọng tâm là trồng rừng."), asked, 200)).toBeUndefined();
    expect(shortenList(viewOf("Nhiệm vụ gồm: trồng rừng; nuôi tôm."), asked, 200)).toBeUndefined();
    expect(shortenList(viewOf(text), asked, 60)).toBeUndefined();
  });

  it("names only the items that speak of what narrows the question", () => {
    const narrowed = anUnderstanding({
      wanted: new Set(["list"]),
      text: "dự án ở khu công nghiệp hải vân",
      concepts: [aConcept("dự án"), aConcept("hải vân")],
    });
    const projects =
      "Khởi công các dự án: nhà máy may ở Đông Lâm; nhà máy giấy và nhà máy gỗ ở Hải Vân; cầu Sông Trà; chợ Mới.";
    expect(shortenList(viewOf(projects), narrowed, 200)?.text).toBe(
      "Khởi công các dự án: nhà máy giấy và nhà máy gỗ ở Hải Vân",
    );
  });

  it("ends where dots end the list, and takes no colon in brackets for its beginning", () => {
    const dots = "Bên cạnh các nhiệm vụ như: trồng rừng; nuôi tôm; làm đường...; việc khác vẫn chậm.";
    expect(shortenList(viewOf(dots), asked, 300)?.text).toBe(
      "Bên cạnh các nhiệm vụ như: trồng rừng; nuôi tôm; làm đường",
    );
    const quote = "Nhiệm vụ theo chủ đề “Kinh tế số với ba trụ cột: công nghiệp số, quản trị số, dữ liệu số”.";
    expect(shortenList(viewOf(quote), asked, 300)).toBeUndefined();
    const brackets = "Nhiệm vụ làm ở 8 xã (Đông Lâm: 04 xã, Hải Vân: 03 xã, Trà Giang: 01 xã).";
    expect(shortenList(viewOf(brackets), asked, 300)).toBeUndefined();
  });

  it("leaves no item out and cuts no word, for any items and room", () => {
    const word = fc.constantFrom("quy", "hoạch", "và", "1.250", "ha", "giải-phóng-mặt-bằng-theo-tiến-độ", "Sở", "của");
    const item = fc.array(word, { minLength: 1, maxLength: 14 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(fc.array(item, { minLength: 3, maxLength: 7 }), fc.integer({ min: 60, max: 300 }), (list, limit) => {
        const source = `Nhiệm vụ gồm: ${list.join("; ")}.`;
        const said = shortenList(viewOf(source), asked, limit);
        if (!said) return;
        expect(said.text.length).toBeLessThanOrEqual(limit);
        const pieces = said.text.replace(/^.*?: /, "").split("; ");
        expect(pieces).toHaveLength(list.length);
        for (const [i, piece] of pieces.entries()) {
          const own = piece.replace(/…$/, "");
          expect(`${list[i]} `.startsWith(own === "" ? "" : `${own} `), piece).toBe(true);
        }
      }),
    );
  });
});
