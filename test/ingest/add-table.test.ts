import { describe, expect, test } from "vitest";
import { addFile } from "../../src/ingest/add/add-file.ts";
import { readCorpus } from "../../src/ingest/read-corpus.ts";
import { setUpAdding } from "./set-up-adding.ts";

const appendix = (table: string) => `PHỤ LỤC
CHỈ TIÊU NĂM 2030 VÀ KẾ HOẠCH NĂM 2031
(Kèm theo Báo cáo số 87/BC-UBND ngày 05/12/2030)

${table}
`;
const add = async (table: string) => {
  const { options, write, corpusDir } = setUpAdding();
  const [added] = await addFile(write("a.txt", appendix(table)), options);
  const { passages } = readCorpus(corpusDir);
  const rows = passages.filter((passage) => passage.kind === "row");
  return { rows, texts: passages.map((passage) => passage.text), remarks: added?.remarks.join("; ") ?? "" };
};
const cell = (row: Awaited<ReturnType<typeof add>>["rows"][number] | undefined, head: string) =>
  row?.cells?.find((one) => one.head === head)?.text;

describe("a table set with single spaces", () => {
  test("keeps its columns in whatever order, across a page, with empty cells and broken names", async () => {
    const { rows, remarks } = await add(`TT Tên chỉ tiêu ĐVT KH 2031 TH 2029 Ước TH 2030 KH 2030 Ghi chú
1 Tốc độ tăng GRDP % 8,5-9 6,12 7,30 7,5 trở lên Không đạt
2 Sản lượng quế khô Nghìn tấn 12,4 10,1 11,8 11,5 Vượt
3 Số thôn có điện lưới quốc gia
(lũy kế) Thôn 512 498 505 500 Vượt

2

4 Tỷ lệ hộ nghèo % - 14,2 12,05 12,5 Đạt`);
    expect(rows).toHaveLength(4);
    expect(cell(rows[0], "KH 2030")).toBe("7,5 trở lên");
    expect(cell(rows[0], "KH 2031")).toBe("8,5-9");
    expect(cell(rows[1], "ĐVT")).toBe("Nghìn tấn");
    expect(cell(rows[1], "Tên chỉ tiêu")).toBe("Sản lượng quế khô");
    expect(cell(rows[2], "Tên chỉ tiêu")).toBe("Số thôn có điện lưới quốc gia (lũy kế)");
    expect(cell(rows[2], "Ước TH 2030")).toBe("505");
    expect(cell(rows[3], "KH 2031")).toBe("-");
    expect(cell(rows[3], "Ghi chú")).toBe("Đạt");
    expect(remarks).toContain("có bảng: hãy xem từng ô");
    expect(remarks).not.toContain("giống bảng");
  });

  test("may have no numbers, no units, a head on two lines and titles between", async () => {
    const { rows } = await add(`Chỉ tiêu Thực hiện

2029 Mục tiêu
năm

2030

Ước thực hiện năm 2030
I. VỀ KINH TẾ
Thu nội địa (tỷ đồng) 2.010 2.150 2.204
Xuất khẩu (triệu USD) 96 110 104,5`);
    expect(rows.map((row) => row.text)).toEqual([
      "I. VỀ KINH TẾ",
      "Thu nội địa (tỷ đồng) | 2.010 | 2.150 | 2.204",
      "Xuất khẩu (triệu USD) | 96 | 110 | 104,5",
    ]);
    expect(cell(rows[2], "Mục tiêu năm 2030")).toBe("110");
  });

  test("that cannot be read is named", async () => {
    const { rows, remarks } = await add(`Huyện Trâu Bò Lợn
Lam Sơn 1.204 3.310 12.870
Khe Đá 988 2.406 9.115
Nậm Ngà 1.560 1.997 8.402`);
    expect(rows).toEqual([]);
    expect(remarks).toContain("có chỗ giống bảng mà chưa tách được thành cột (“Lam Sơn 1.204 3.310 12.870”)");
  });

  test("that cannot be read keeps its rows apart", async () => {
    const { texts } = await add(`Huyện Trâu Bò Lợn
Lam Sơn 1.204 3.310 12.870
Khe Đá 988 2.406 9.115
Thị trấn Nậm Ngà và các xã
lân cận 1.560 1.997 8.402
Tổng cộng 3.752 7.713 30.387
Nguồn: Chi cục Thống kê.`);
    expect(texts).toEqual(
      expect.arrayContaining([
        "Lam Sơn 1.204 3.310 12.870",
        "Khe Đá 988 2.406 9.115",
        "Thị trấn Nậm Ngà và các xã lân cận 1.560 1.997 8.402",
        "Tổng cộng 3.752 7.713 30.387",
      ]),
    );
  });

  test("is not seen in running text with many figures", async () => {
    const { rows, remarks } = await add(`Năm 2030 thu ngân sách đạt 2.204 tỷ đồng, chi 9.870 tỷ đồng;
trồng 1.200 ha rừng, 30 ha chè, 12 ha quế, thu hoạch 96, 97 và 98
tấn. Chỉ tiêu KH 2030 và KH 2031 được giao cho 12 huyện.`);
    expect(rows).toEqual([]);
    expect(remarks).not.toContain("giống bảng");
  });
});
