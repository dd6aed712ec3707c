import { expect, test } from "vitest";
import { addFile } from "../../src/ingest/add/add-file.ts";
import { readCorpus } from "../../src/ingest/read-corpus.ts";
import { setUpAdding } from "./set-up-adding.ts";

test("list numbers stay out of the sentences, and a comma at a line's end joins what follows", async () => {
  const { options, write, corpusDir } = setUpAdding();
  const text = `HỘI ĐỒNG NHÂN DÂN TỈNH LAM KHÊ
Số: 9/NQ-HĐND

NGHỊ QUYẾT
Về nhiệm vụ năm 2031

Điều 1. Chỉ tiêu
1. Tốc độ tăng trưởng kinh tế đạt 8,0% trở lên.
2. Thu ngân sách nhà nước trên địa bàn đạt 2.350 tỷ đồng.
Điều 2. Nhiệm vụ
1. Không để phát sinh nợ đọng xây dựng. Ưu tiên tuyển giáo viên Tin học,

2

Tiếng Anh cho các xã vùng cao.
`;
  await addFile(write("nq.txt", text), options);
  const texts = readCorpus(corpusDir).passages.map((passage) => passage.text);
  expect(texts).toContain("Thu ngân sách nhà nước trên địa bàn đạt 2.350 tỷ đồng.");
  expect(texts.join(" ")).toContain("giáo viên Tin học, Tiếng Anh cho các xã vùng cao.");
});

test("each reason of a resolution is a paragraph, however full its line", async () => {
  const { options, write, corpusDir } = setUpAdding();
  const text = `NGHỊ QUYẾT
Về nhiệm vụ năm 2031

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Xét Tờ trình số 51/TTr-UBND ngày 27 tháng 11 năm 2030 của Ủy ban nhân
dân tỉnh; ý kiến thảo luận của đại biểu Hội đồng nhân dân tỉnh.
`;
  await addFile(write("nq.txt", text), options);
  const texts = readCorpus(corpusDir).passages.map((passage) => passage.text);
  expect(texts).toContain("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;");
  expect(texts.join(" ")).toContain("Ủy ban nhân dân tỉnh; ý kiến thảo luận");
});

test("a long item goes on before a quotation, and its letter stays out of the sentence", async () => {
  const { options, write, corpusDir } = setUpAdding();
  const text = `BÁO CÁO
Kết quả năm 2030

I. CẢI CÁCH HÀNH CHÍNH
1. Chỉ số cải cách hành chính năm 2029 đạt 86,94 điểm, xếp thứ 34/63,
tăng 11 bậc; chỉ số hiệu quả quản trị đạt 41,27 điểm, xếp thứ 40/61,
giảm 6 bậc. Chỉ số này giảm bậc do các nội dung
“Công khai” và “Kiểm soát tham nhũng” bị chấm thấp trong năm qua.
a) Còn 05 chỉ tiêu không đạt kế hoạch, trong đó có thu ngân sách.
`;
  await addFile(write("bao-cao.txt", text), options);
  const texts = readCorpus(corpusDir).passages.map((passage) => passage.text);
  expect(texts.join(" ")).toContain("do các nội dung “Công khai” và “Kiểm soát tham nhũng” bị chấm thấp");
  expect(texts).toContain("Còn 05 chỉ tiêu không đạt kế hoạch, trong đó có thu ngân sách.");
});
