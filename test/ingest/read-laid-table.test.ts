import { describe, expect, test } from "vitest";
import { laidTableAt } from "../../src/ingest/add/read-laid-table.ts";
import { readLines } from "../../src/ingest/add/read-lines.ts";

const tableOf = (text: string) => laidTableAt(readLines(text), 0);

describe("a table laid out with spaces", () => {
  test("has cells broken above and below their row, and ends before running text", () => {
    const found = tableOf(`
  TT    Chỉ tiêu                        Đơn vị tính  Thực hiện    KH 2030     Đánh giá so
                                                       2029                     với KH

  1     Tốc độ tăng trưởng GRDP (giá         %          7,12      8 - 8,5     Không đạt
        so sánh 2010)
        Tổng mức bán lẻ hàng hóa và
  2     doanh thu dịch vụ tiêu dùng       Tỷ đồng      54.150      60.000       Vượt
        trên địa bàn
  3     Sản lượng thủy sản                  Tấn       208.750     213.000       Vượt
        Trong đó: sản lượng khai thác       Tấn       175.530     176.000
  10    Lượt khách                       Nghìn lượt    4.570       5.000        Vượt
   Trên đây là một số chỉ tiêu chủ yếu của năm 2030 do Ủy ban nhân dân tỉnh tổng hợp.
`);
    expect(found?.rows).toEqual([
      ["TT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện 2029", "KH 2030", "Đánh giá so với KH"],
      ["1", "Tốc độ tăng trưởng GRDP (giá so sánh 2010)", "%", "7,12", "8 - 8,5", "Không đạt"],
      [
        "2",
        "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng trên địa bàn",
        "Tỷ đồng",
        "54.150",
        "60.000",
        "Vượt",
      ],
      ["3", "Sản lượng thủy sản", "Tấn", "208.750", "213.000", "Vượt"],
      ["", "Trong đó: sản lượng khai thác", "Tấn", "175.530", "176.000", ""],
      ["10", "Lượt khách", "Nghìn lượt", "4.570", "5.000", "Vượt"],
    ]);
    expect(found?.lineCount).toBe(10);
  });

  test("goes on across a page, has heads over several columns, numbered columns and titles between", () => {
    const found = tableOf(`
   STT         Nội dung            Đơn vị          Năm 2030            Kế hoạch
                                              Kế hoạch     Ước TH      năm 2031
    1              2                  3           4           5            6
    I    VỀ KINH TẾ
    1    Thu ngân sách            Tỷ đồng      14.100      14.620       15.800
    2    Xuất khẩu của            Triệu USD     1.150       1.186        1.300
\f                                         2

         doanh nghiệp
    II   VỀ XÃ HỘI
    3    Hộ nghèo                 %              2,4         2,41         1,9
`);
    expect(found?.rows).toEqual([
      ["STT", "Nội dung", "Đơn vị", "Kế hoạch năm 2030", "Ước TH năm 2030", "Kế hoạch năm 2031"],
      ["I", "VỀ KINH TẾ", "", "", "", ""],
      ["1", "Thu ngân sách", "Tỷ đồng", "14.100", "14.620", "15.800"],
      ["2", "Xuất khẩu của doanh nghiệp", "Triệu USD", "1.150", "1.186", "1.300"],
      ["II", "VỀ XÃ HỘI", "", "", "", ""],
      ["3", "Hộ nghèo", "%", "2,4", "2,41", "1,9"],
    ]);
  });

  test("has names and units around the line of their values, and a head of few cells above the rest", () => {
    const found = tableOf(`
                                Thu ngân                                  Giải ngân
                                                Sản lượng      Số xã đạt
TT Địa phương                    sách (tỷ                                  vốn ĐTC
                                              thủy sản (tấn)   chuẩn NTM
                                  đồng)                                      (%)
 1   Thành phố Vĩnh Phước         3.842           28.450          4/4         71,6
    Huyện đảo Hòn Yến và các
 2                                 41             37.165          6/6         69,0
    xã bãi ngang
    Toàn tỉnh (gồm cả phần
                                  14.620         214.600         68/84        64,2
    do cấp tỉnh quản lý)
`);
    expect(found?.rows).toEqual([
      [
        "TT",
        "Địa phương",
        "Thu ngân sách (tỷ đồng)",
        "Sản lượng thủy sản (tấn)",
        "Số xã đạt chuẩn NTM",
        "Giải ngân vốn ĐTC (%)",
      ],
      ["1", "Thành phố Vĩnh Phước", "3.842", "28.450", "4/4", "71,6"],
      ["2", "Huyện đảo Hòn Yến và các xã bãi ngang", "41", "37.165", "6/6", "69,0"],
      ["", "Toàn tỉnh (gồm cả phần do cấp tỉnh quản lý)", "14.620", "214.600", "68/84", "64,2"],
    ]);
  });

  test("is none without a head, without values, or beside a letterhead", () => {
    expect(tableOf("  Thu    1.150    1.186\n  Chi    2.150    2.186\n  Nợ    3.150    3.186")).toBeUndefined();
    expect(tableOf("  Họ tên      Chức vụ      Đơn vị\n  Lò Văn Páo     Trưởng ban     Ban Dân tộc")).toBeUndefined();
    expect(tableOf("   ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n   TỈNH LAM KHÊ")).toBeUndefined();
  });
});
