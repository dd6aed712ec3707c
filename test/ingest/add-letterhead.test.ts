import { describe, expect, test } from "vitest";
import { addFile } from "../../src/ingest/add/add-file.ts";
import { letterheadPieces } from "../../src/ingest/letterhead.ts";
import { readCorpus } from "../../src/ingest/read-corpus.ts";
import { makeDocx } from "./make-docx.ts";
import { setUpAdding } from "./set-up-adding.ts";

const body = [
  "BÁO CÁO",
  "Tình hình kinh tế - xã hội năm 2030",
  "",
  "Năm 2030, tổng thu ngân sách của tỉnh Lam Khê đạt 3.215 tỷ đồng, tăng 4,6% so với năm trước.",
  "",
  "Nơi nhận: TM. ỦY BAN NHÂN DÂN",
  "- Thường trực Tỉnh ủy; KT. CHỦ TỊCH",
  "- Các sở, ban, ngành; PHÓ CHỦ TỊCH",
  "- Lưu: VT, TH. Mạc Thị Hiền",
];
const oneLine = [
  "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "TỈNH LAM KHÊ Độc lập - Tự do - Hạnh phúc",
  "",
  "Số: 87/BC-UBND Lam Khê, ngày 05 tháng 12 năm 2030",
  "",
];
const expected = {
  kind: "report",
  issuer: "Ủy ban nhân dân tỉnh Lam Khê",
  number: "87/BC-UBND",
  date: "2030-12-05",
  place: "tỉnh Lam Khê",
  title: "Báo cáo tình hình kinh tế - xã hội năm 2030",
};
const markdown = `# BÁO CÁO
## Tình hình kinh tế - xã hội năm 2030

**ỦY BAN NHÂN DÂN TỈNH LAM KHÊ** – Số 87/BC-UBND, Lam Khê, ngày 05 tháng 12 năm 2030

## PHẦN I

Năm 2030, tổng thu ngân sách đạt 3.215 tỷ đồng, tăng 4,6% so với năm trước.
`;
const docxLines = [
  "ỦY BAN NHÂN DÂN TỈNH LAM KHÊ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
  "Số: 87/BC-UBND\tLam Khê, ngày 05 tháng 12 năm 2030",
  ...body,
];

describe("the letterhead of an added file", () => {
  test.each<[string, string, string | Buffer]>([
    ["two columns on one line", "a.txt", [...oneLine, ...body].join("\n")],
    [
      "slips in the motto and the date",
      "a.txt",
      [...oneLine, ...body].join("\n").replace("NGHĨA", "NGHIA").replace("12 năm", "12 nám"),
    ],
    ["Markdown with the letterhead in bold below the title", "a.md", markdown],
    ["the office's short form", "a.txt", [...oneLine, ...body].join("\n").replace("ỦY BAN NHÂN DÂN CỘNG", "UBND CỘNG")],
    ["Word", "a.docx", makeDocx(docxLines, [])],
  ])("is read from %s, and none of its lines is a passage", async (_, name, content) => {
    const { options, write, corpusDir } = setUpAdding();
    const [added] = await addFile(write(name, content), options);
    expect(added?.document).toMatchObject(expected);
    const texts = readCorpus(corpusDir).passages.map((passage) => passage.text);
    expect(texts.filter((text) => /CỘNG HÒA|Độc lập|Số:? 87|Lam Khê, ngày|ỦY BAN NHÂN DÂN TỈNH/.test(text))).toEqual(
      [],
    );
    expect(texts.some((text) => text.includes("3.215 tỷ đồng"))).toBe(true);
  });

  test("does not draw the signature into the list of addressees", async () => {
    const { options, write, corpusDir } = setUpAdding();
    await addFile(write("a.txt", [...oneLine, ...body].join("\n")), options);
    const texts = readCorpus(corpusDir).passages.map((passage) => passage.text);
    expect(texts.slice(-4)).toEqual(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Mạc Thị Hiền"]);
    expect(texts).toContain("Các sở, ban, ngành;");
  });

  test("a council's text in Markdown is a resolution without author", async () => {
    const { options, write } = setUpAdding();
    const text =
      "HỘI ĐỒNG NHÂN DÂN TỈNH LAM KHÊ\n\nSố: 9/NQ-HĐND\n\nLam Khê, ngày 06 tháng 12 năm 2030\n\n# NGHỊ QUYẾT về nhiệm vụ năm 2031\n\n" +
      "HỘI ĐỒNG NHÂN DÂN TỈNH LAM KHÊ KHÓA V, KỲ HỌP THỨ 3\n\nQUYẾT NGHỊ:\n\n## Điều 1\n\nThu ngân sách đạt 3.500 tỷ đồng.\n\nCHỦ TỊCH\n\nTrần Thị Mây\n";
    const [added] = await addFile(write("nq.md", text), options);
    expect(added?.document).toMatchObject({
      kind: "resolution",
      title: "Nghị quyết về nhiệm vụ năm 2031",
      issuer: "Hội đồng nhân dân tỉnh Lam Khê",
      number: "9/NQ-HĐND",
      date: "2030-12-06",
      place: "tỉnh Lam Khê",
    });
    expect(added?.document.author).toBeUndefined();
  });

  test("is told from sentences that name an office, a number or a day", () => {
    for (const text of [
      "Ủy ban nhân dân tỉnh giao Sở Tài chính thực hiện.",
      "Số: 12/BC-UBND của Ủy ban nhân dân tỉnh nêu rõ",
      "Thứ Hai, 02/12/2030, mưa lớn làm ngập 12 xã",
      "BÁO CÁO",
      "BAN HÀNH quy định mới",
      "",
    ])
      expect(letterheadPieces(text)).toBeUndefined();
    const party = letterheadPieces("ĐẢNG CỘNG SẢN VIỆT NAM Số 12-BC/TU Lam Khê, ngày 3 tháng 4 năm 2030");
    expect(party?.map(({ kind }) => kind)).toEqual(["motto", "number", "dateline"]);
    expect(letterheadPieces("SỞ TÀI CHÍNH")?.map(({ kind }) => kind)).toEqual(["office"]);
    expect(letterheadPieces("Thứ Hai, 02/12/2030 - Báo Lam Khê điện tử")?.map(({ kind }) => kind)).toEqual([
      "weekday",
      "masthead",
    ]);
  });
});
