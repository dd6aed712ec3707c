import { describe, expect, test } from "vitest";
import { addFile } from "../../src/ingest/add/add-file.ts";
import { readCorpus } from "../../src/ingest/read-corpus.ts";
import { setUpAdding } from "./set-up-adding.ts";

/** The text layer of a PDF with its places kept, as `pdftotext -layout` writes it. */
const report = `      ỦY BAN NHÂN DÂN                       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      TỈNH LAM KHÊ                          Độc lập - Tự do - Hạnh phúc

      Số: 87/BC-UBND                        Lam Khê, ngày 25 tháng 11 năm 2030

                                          BÁO CÁO
                 Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2030

        A. LĨNH VỰC KINH TẾ
        I. Thủy sản và ngân sách
        1. Thu ngân sách nhà nước trên địa bàn ước đạt 14.620 tỷ đồng, bằng 103,7% dự toán
   Hội đồng nhân dân tỉnh giao (14.100 tỷ đồng), tăng 9,8% so với năm 2029; trong đó thu nội
   địa 11.340 tỷ đồng, thu từ hoạt động xuất nhập khẩu 3.280 tỷ đồng.
        Toàn tỉnh có 5.214 tàu cá, trong đó 2.641 tàu vùng khơi đã lắp đặt thiết bị giám sát
   hành trình, đạt 98,3%.1 Đã thành lập 386 tổ đoàn kết sản xuất trên biển với 2.215 tàu.
        Sản lượng khai thác ước đạt 178.350 tấn; riêng cá ngừ đại dương 5.870 tấn, giá thu

   1 Trong đó 46 tàu chưa lắp gồm 31 tàu nằm bờ chờ thanh lý, 15 tàu đang sửa chữa.
\f                                             2

   mua đầu năm ở mức 95.000 đồng/kg.
        B. LĨNH VỰC XÃ HỘI
        1. Giáo dục
        Toàn ngành còn thiếu 1.163 giáo viên so với định mức, nhiều nhất là giáo viên mầm non.
        Trên đây là báo cáo của Ủy ban nhân dân tỉnh./.
`;

describe("corpus add, a text laid out as its pages were", () => {
  test("joins what a page's end parts, without page numbers and notes", async () => {
    const passages = await add(report);
    const texts = passages.map(({ text }) => text);
    expect(texts).toContainEqual(expect.stringContaining("giá thu mua đầu năm ở mức 95.000 đồng/kg."));
    const note = passages.find(({ kind }) => kind === "note");
    expect(note?.text).toMatch(/^Trong đó 46 tàu chưa lắp/);
    expect(note?.context).toContain("đạt 98,3%.");
  });

  test("tells a paragraph by its indent and a heading by how far its line reaches", async () => {
    const passages = await add(report);
    const texts = passages.map(({ text }) => text);
    expect(texts).toContainEqual(
      expect.stringMatching(/^Thu ngân sách nhà nước .* dự toán Hội đồng nhân dân tỉnh giao .* 3\.280 tỷ đồng\.$/),
    );
    expect(texts).toContain("Trên đây là báo cáo của Ủy ban nhân dân tỉnh./.");
    const education = passages.find(({ text }) => text.startsWith("Toàn ngành còn thiếu"));
    expect(education?.sectionPath.slice(-2)).toEqual(["B. LĨNH VỰC XÃ HỘI", "1. Giáo dục"]);
  });
});

async function add(text: string) {
  const { options, write, corpusDir } = setUpAdding();
  await addFile(write("bao-cao.txt", text), options);
  return readCorpus(corpusDir).passages;
}
