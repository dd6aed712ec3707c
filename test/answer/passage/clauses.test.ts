import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauses } from "../../../src/answer/passage/clauses.ts";
import { anyText } from "../../support/texts.ts";

const cut = (text: string): string[] => clauses(text).map((clause) => text.slice(clause.start, clause.end));

describe("clauses", () => {
  it("cuts a sentence into its statements", () => {
    expect(cut("Đàn trâu 12.000 con, đàn bò 34.000 con và đàn lợn 612.400 con.")).toEqual([
      "Đàn trâu 12.000 con,",
      "đàn bò 34.000 con",
      "đàn lợn 612.400 con.",
    ]);
  });

  it("keeps changes and shares with the value that they modify", () => {
    expect(cut("Thu ngân sách đạt 9.412 tỷ đồng, bằng 104,6% dự toán, tăng 5,2% so với năm 2023.")).toHaveLength(1);
    expect(cut("Chỉ số xếp thứ 17/63, tăng 4 bậc; chi ngân sách 8.000 tỷ đồng.")).toEqual([
      "Chỉ số xếp thứ 17/63, tăng 4 bậc;",
      "chi ngân sách 8.000 tỷ đồng.",
    ]);
  });

  it("ends a list of kinds before a measure of the whole", () => {
    expect(
      cut("Lúa Mùa 75.000 ha, gồm các giống Bắc thơm, T10, N97, lúa Nhật, năng suất ước đạt 59,8 tạ/ha.").at(-1),
    ).toBe("năng suất ước đạt 59,8 tạ/ha.");
  });

  it("keeps an enumeration without values of its own before what it belongs to", () => {
    expect(cut("Thu nội địa 8.105 tỷ đồng; thu từ xuất, nhập khẩu 1.580 tỷ đồng.")).toEqual([
      "Thu nội địa 8.105 tỷ đồng;",
      "thu từ xuất, nhập khẩu 1.580 tỷ đồng.",
    ]);
    expect(cut("Khởi công Bến Trúc, Cửa Vọng và Lam Hải.")).toHaveLength(1);
    expect(cut("Đến hết năm 2024, toàn tỉnh có 118 xã đạt chuẩn.")).toHaveLength(1);
  });

  it("keeps a person's roles with the name", () => {
    expect(cut("Dự họp có đồng chí Lê Thị Mơ, Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh.")).toHaveLength(1);
  });

  it("does not cut inside short brackets and quotes", () => {
    expect(
      cut("Trồng mới 1.250 ha rừng (rừng phòng hộ 300 ha; rừng sản xuất 950 ha), đạt 102% kế hoạch."),
    ).toHaveLength(1);
    expect(cut('Phong trào "Sạch nhà, đẹp ngõ; xanh đường" có 120 xã tham gia.')).toHaveLength(1);
    expect(cut("Phong trào “Sạch nhà, đẹp ngõ; xanh đường” có 120 xã tham gia.")).toHaveLength(1);
  });

  it("cuts inside a bracket that holds statements of its own", () => {
    const long =
      "Vốn đầu tư đạt 20.500 tỷ đồng (vốn nhà nước 6.100 tỷ đồng, tăng 12%; vốn ngoài nhà nước 11.300 tỷ đồng, tăng 4%; vốn nước ngoài 3.100 tỷ đồng).";
    expect(cut(long).length).toBeGreaterThan(2);
  });

  it("numbers the sentences and marks their heads", () => {
    const text = "Lúa đạt 61 tạ/ha; ngô đạt 45 tạ/ha. Lạc đạt 20 tạ/ha.";
    expect(clauses(text).map(({ sentence, isHead }) => [sentence, isHead])).toEqual([
      [0, true],
      [0, false],
      [1, true],
    ]);
  });

  it("cuts no number and no word in any text, in order and without overlap", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of clauses(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(/[\p{L}\d]$/u.test(text.slice(0, start)) && /^[\p{L}\d]/u.test(text.slice(start))).toBe(false);
          last = end;
        }
      }),
    );
  });

  it("keep a count together with everything that it counts", () => {
    const sentence =
      "Đến ngày 30/6/2024 trên cả nước đã có 52 bộ, ngành, địa phương (20 bộ, ngành và 32 tỉnh) hoàn thành kết nối, chia sẻ dữ liệu với hệ thống chung.";
    expect(cut(sentence)).toEqual([sentence]);
  });
});

describe("statements of an enumeration", () => {
  it("do not begin within what is named together", () => {
    expect(cut("Thu đạt 9.412 tỷ đồng; dư nợ cho vay nông nghiệp, nông thôn đạt 34.980 tỷ đồng.")[1]).toBe(
      "dư nợ cho vay nông nghiệp, nông thôn đạt 34.980 tỷ đồng.",
    );
    expect(cut("Có 208 cánh đồng lớn ở 140 xã, thị trấn với diện tích 6.879 ha, đàn bò 34.000 con.")).toEqual([
      "Có 208 cánh đồng lớn ở 140 xã, thị trấn với diện tích 6.879 ha,",
      "đàn bò 34.000 con.",
    ]);
  });

  it("keep the end of a count before the next count", () => {
    expect(cut("Hiện có 692 lồng nuôi cá, ếch và 700 bè nuôi hàu.")).toHaveLength(1);
    expect(cut("Có 13 trung tâm kỹ năng sống và giáo dục ngoài giờ, 15 trung tâm tư vấn du học.")).toHaveLength(1);
  });

  it("begin at a count where the enumeration is long", () => {
    const long =
      "Toàn tỉnh có 302 trường mầm non công lập, 120 trường tiểu học công lập, 167 trường trung học cơ sở công lập, 39 trường trung học phổ thông.";
    expect(cut(long).at(-1)).toBe("39 trường trung học phổ thông.");
  });

  it("keep their date and their subject", () => {
    expect(cut("Có 5 dự án mới; tính đến hết ngày 20/11/2024, thu hút vốn đạt 42.336 tỷ đồng.")[1]).toBe(
      "tính đến hết ngày 20/11/2024, thu hút vốn đạt 42.336 tỷ đồng.",
    );
    expect(cut("Toàn tỉnh có 160 xã đăng ký và được phê duyệt với tổng số 1.316 km.")).toHaveLength(1);
    expect(cut("Công nghiệp tăng 9,94%, đóng góp 3,38 điểm phần trăm; dịch vụ tăng 8%.")).toHaveLength(2);
  });

  it("are not torn out of a bracket by “và”", () => {
    const text =
      "Nhà máy điện khí Cửa Vọng (dự kiến chấp thuận chủ trương tháng 12/2024 và phấn đấu khởi công đầu năm 2026) có công suất 1.500 MW.";
    expect(cut(text)).toEqual([text]);
  });
});
