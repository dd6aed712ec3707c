import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadRestorer } from "../../../src/ingest/load-restorer.ts";
import { mendPairs } from "../../../src/vietnamese/restoration/mend-pairs.ts";
import type { Restorer } from "../../../src/vietnamese/restoration/restorer.ts";

const weights = fileURLToPath(new URL("../../../models/restoration/weights.bin", import.meta.url));
let restorer: Restorer;

beforeAll(async () => {
  restorer = await loadRestorer(weights);
});

describe("restoring noisy text", () => {
  it.each([
    [
      "chunks of strokes read as other letters",
      "phát ừiển kinh tê - xã hội, tháo gỡ khó Idiăn",
      "phát triển kinh tế - xã hội, tháo gỡ khó khăn",
    ],
    [
      "words that exist but are wrong here",
      "nãm 2023 toàn tinh có nhiều sàn phẩm",
      "năm 2023 toàn tỉnh có nhiều sản phẩm",
    ],
    [
      "lost marks",
      "thực hiện cac quy định cua phap luật vê đât đai",
      "thực hiện các quy định của pháp luật về đất đai",
    ],
    ["specks inside a word", "vu*ợt cấp, lưọ-ng thủy sản, tu'ợng", "vượt cấp, lượng thủy sản, tượng"],
    [
      "footnote marks and curly brackets",
      "kế hoạch^^ đạt 91% diện tích^ {tăng 2% ) ừong năm",
      "kế hoạch đạt 91% diện tích (tăng 2% ) trong năm",
    ],
    ["capital headings", "ỦY BAN NHÂN DÂN; PHÁT TRIẺN KmH TÉ", "ỦY BAN NHÂN DÂN; PHÁT TRIỂN KINH TẾ"],
    ["abbreviations with a strayed mark", "ƯBND tỉnh ứiực hiện ừong năm", "UBND tỉnh thực hiện trong năm"],
  ])("mends %s", (_, received, meant) => {
    expect(restorer.restore(received)).toBe(meant);
  });

  it("reads a word in the light of the line before", () => {
    expect(restorer.restore("tiếp tục ừiển Idiai thực hiện các chương\nừình, kê hoạch của tinh")).toBe(
      "tiếp tục triển khai thực hiện các chương\ntrình, kế hoạch của tỉnh",
    );
  });

  it("leaves names, English words and abbreviations alone", () => {
    const line = 'mô hình VietGAHP, chỉ số PARINDEX, "Thai Binh Homecoming Day" và GreenWorks';
    expect(restorer.restore(`ừong năm ${line}`)).toBe(`trong năm ${line}`);
  });
});

describe("a text with little damage", () => {
  const text = [
    "Chợ phiên Nậm Ngà của xã Pờ Ly họp sáng thứ bảy; đường từ Huổi Sang về bản Lả Chồ dài 14 km.",
    "Diện tích mắc ca đạt 310 ha, cây mắc ca hợp với đất của xã. Huyện Krôngba và thị trấn Krôngba có điện.",
    "Hội đông nhân dân tỉnh họp ngày 09 tháng 12 nám 2030, doanh thư du lịch tàng",
    "gần gấp đôi, nợ xấu giàm 0,4 điểm phần trăm, chuyển đổi sổ được chú trọng; tỉiih huyện Mưòng Lai giải ngân tốt.",
  ];

  it("is mended where a neighbour leaves no doubt or a syllable is impossible; names stay", () => {
    expect(restorer.restore(text.join("\n")).split("\n")).toEqual([
      text[0],
      text[1],
      "Hội đồng nhân dân tỉnh họp ngày 09 tháng 12 năm 2030, doanh thu du lịch tăng",
      "gần gấp đôi, nợ xấu giảm 0,4 điểm phần trăm, chuyển đổi số được chú trọng; tỉnh huyện Mường Lai giải ngân tốt.",
    ]);
  });

  it.each(["Bảo tàng 20 năm tuổi", "sổ tay", "thư ngỏ", "kho tàng cường điệu", "lên sàn giao dịch", "nam 2021"])(
    "“%s” is no such pair",
    (right) => expect(mendPairs(right)).toBe(right),
  );

  it("words that are to be kept stay", () => {
    const line = "đường dây 220 kV Hướng Tân ừong năm";
    expect(restorer.restore(line, new Set(["kV"]))).toBe("đường dây 220 kV Hướng Tân trong năm");
  });
});

describe("leaving clean text unharmed", () => {
  it.each([
    "Ủy ban nhân dân tỉnh đã ban hành kế hoạch phát triển kinh tế - xã hội năm 2024.",
    "Uỷ ban nhân dân xã hoà giải, thuỷ sản (20,5 ha/hộ) - đạt 99,2% kế hoạch;",
    "Các chỉ số PCI, SIPAS và PARINDEX năm 2022 đều tăng bậc; khu vực đồng bằng sông Hồng",
    "  hai   dấu cách và chữ cuối dòng  ",
    '**Hội nghị** *toàn quốc* "về chuyển đổi số"',
  ])("%s", (line) => {
    expect(restorer.restore(line)).toBe(line);
  });
});

describe("what always holds", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(
      "ừiển Idiai",
      "kê hoạch^ 2*022",
      "34^00",
      "nãm 20^-2023",
      "ngư6i",
      "{5,5% )",
      "' 12 \" x",
      "\n",
      "\r\n",
      "tm-ờng 7",
      "٣ Ⅷ",
    ),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" "));

  it("as many lines come out as went in", () => {
    fc.assert(fc.property(text, (input) => restorer.restore(input).split("\n").length === input.split("\n").length));
  });

  it("no line's digits change", () => {
    const digits = (line: string) => line.replace(/\P{N}/gu, "");
    fc.assert(
      fc.property(text, (input) => {
        const lines = input.split("\n");
        expect(restorer.restore(input).split("\n").map(digits)).toEqual(lines.map(digits));
      }),
    );
  });

  it("the same text gives the same result, whatever was restored before", () => {
    const input = "phát ừiển kinh tê";
    const first = restorer.restore(input);
    restorer.restore("một văn bản khác Idió khăn");
    expect(restorer.restore(input)).toBe(first);
  });
});
