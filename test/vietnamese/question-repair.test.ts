import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildLexicon } from "../../src/vietnamese/lexicon.ts";
import { digitStrings } from "../../src/vietnamese/numbers.ts";
import { questionRepairer } from "../../src/vietnamese/question-repair.ts";
import { anyText } from "../support/texts.ts";

const repair = questionRepairer({
  lexicon: buildLexicon([
    "Kế hoạch thu ngân sách năm 2023 là bao nhiêu. Tỉnh đạt mục tiêu tăng trưởng bao nhiêu phần trăm.",
    "Sản lượng thủy sản của tỉnh năm 2023. Diện tích trồng lúa. Giường bệnh trên một vạn dân.",
    "Ủy ban nhân dân tỉnh, kế hoạch năm 2024, thu ngân sách nhà nước trên địa bàn tỉnh",
    "không đạt kế hoạch, không có, tháng đầu năm, ngành giáo dục và đào tạo",
  ]),
  chatWords: [
    { short: "ko", long: ["không"] },
    { short: "bn", long: ["bao nhiêu"] },
  ],
  abbreviations: [
    { short: "UBND", long: ["ủy ban nhân dân"] },
    { short: "GD&ĐT", long: ["giáo dục và đào tạo"] },
  ],
});

describe("repairing a question", () => {
  it("gives unmarked words the marks that fit their neighbours", () => {
    expect(repair("ke hoach thu ngan sach nam 2023 la bao nhieu")).toEqual({
      text: "kế hoạch thu ngân sách năm 2023 là bao nhiêu",
      isUnmarked: true,
      unknown: [],
    });
  });

  it("leaves everyday words with their marks as they are, and spells đ/c out", () => {
    const heard = questionRepairer({
      lexicon: buildLexicon(["thị xã, thị trấn, chuyển đổi số, đồng chí bí thư, đồng chí chủ tịch"]),
      chatWords: [],
      abbreviations: [],
    });
    expect(heard("chuyện này thì đ/c bí thư dặn").text).toBe("chuyện này thì đồng chí bí thư dặn");
  });

  it("leaves words of grammar with their marks, whatever the texts put beside the neighbour", () => {
    const lexicon = buildLexicon(
      Array.from({ length: 400 }, () => "vốn đầu tư nước ngoài, khách đến nước ta, nước nào"),
    );
    const investor = questionRepairer({ lexicon, chatWords: [], abbreviations: [] });
    expect(investor("khách đến từ nước nào").text).toBe("khách đến từ nước nào");
  });

  it("mends a word written as it sounds, where its neighbours tell", () => {
    const heard = questionRepairer({
      lexicon: buildLexicon(["tỷ lệ nợ xấu giảm, nợ xấu còn 1%, cá sấu và nợ cũ, xấu hổ", "đàn lợn tăng, đàn lợn nái"]),
      chatWords: [],
      abbreviations: [],
    });
    expect(heard("tỷ lệ nợ sấu").text).toBe("tỷ lệ nợ xấu");
    expect(heard("đàn nợn tăng").text).toBe("đàn lợn tăng");
    expect(heard("nuôi cá sấu").text).toBe("nuôi cá sấu");
  });

  it("does not turn a word that the texts lack into one that they hold", () => {
    const herds = questionRepairer({
      lexicon: buildLexicon(["tổng đàn lợn, tổng đàn bò của tỉnh", "vấn đề này, đề án, đề nghị, chủ đề, đề ra"]),
      chatWords: [],
      abbreviations: [],
    });
    expect(herds("tổng đàn dê của tỉnh").text).toBe("tổng đàn dê của tỉnh");
    expect(herds("tổng đàn lờn của tỉnh").text).toBe("tổng đàn lợn của tỉnh");
  });

  it("leaves right words as they are", () => {
    const text = "sản lượng thủy sản của tỉnh năm 2023";
    expect(repair(text)).toEqual({ text, isUnmarked: false, unknown: [] });
  });

  it("mends a slip of one letter where the typed word is unknown", () => {
    expect(repair("kế hoạhc thu ngân sáhc của tỉnh").text).toBe("kế hoạch thu ngân sách của tỉnh");
  });

  it("spells out chat words and abbreviations", () => {
    expect(repair("UBND tỉnh ko đạt bn kế hoạch").text).toBe("ủy ban nhân dân tỉnh không đạt bao nhiêu kế hoạch");
    expect(repair("sở GD&ĐT của tỉnh").text).toContain("giáo dục và đào tạo");
  });

  it("keeps numbers, ranges and shares as typed", () => {
    expect(repair("đạt 7,37% giai đoạn 2021-2025, tỉnh 67.948").text).toMatch(
      /7,37 phần trăm .*2021-2025 tỉnh 67\.948$/,
    );
    expect(repair("thu ngân sách T1/2024").text).toMatch(/tháng 1\/2024$/);
  });

  it("names the words that nothing knows", () => {
    expect(repair("kế hoạch zzzzqx năm 2023").unknown).toEqual(["zzzzqx"]);
  });

  it("says nothing to nothing", () => {
    expect(repair(" ?! ")).toEqual({ text: "", isUnmarked: false, unknown: [] });
  });

  it("never changes a digit, whatever the question", () => {
    const digits = (text: string) => digitStrings(text).join(" ").replace(/\D/g, "");
    fc.assert(
      fc.property(anyText, (question) => {
        expect(digits(repair(question).text)).toBe(digits(question));
      }),
    );
  });

  it("stays with the longest question that is let in", () => {
    const question = "ke hoach thu ngan sach ".repeat(87).trim();
    expect(repair(question).text.split(" ")).toHaveLength(5 * 87);
  });

  it("keeps a well-formed word that the texts lack, and mends one that is not", () => {
    expect(repair("sản lượng sầu riêng năm 2023").text).toBe("sản lượng sầu riêng năm 2023");
    expect(repair("sản lượng thủy sảnn năm 2023").text).toBe("sản lượng thủy sản năm 2023");
  });

  it("puts left-out marks back rather than changing letters", () => {
    expect(repair("diện tích trồng lua năm 2023").text).toBe("diện tích trồng lúa năm 2023");
  });

  it("leaves codes and names in capitals alone, unless a name is known beside its neighbour", () => {
    const dams = questionRepairer({
      lexicon: buildLexicon(["huyện Đăk Glei, không phát điện, tôm, số ca của tỉnh Thái Bình, số ca của tỉnh"]),
      chatWords: [],
      abbreviations: [],
    });
    expect(dams("thủy điện Plei Krông phát điện").text).toBe("thủy điện plei krông phát điện");
    expect(dams("số ca TCM của tỉnh Thái Bìnn").text).toBe("số ca tcm của tỉnh thái bình");
  });

  it("takes the hook for the tilde in an everyday word that the texts do not hold so", () => {
    expect(repair("mổi năm bao nhiêu").text).toBe("mỗi năm bao nhiêu");
  });

  it("reads CT before a body, or where a person is asked for, as its chair", () => {
    expect(repair("CT UBND tỉnh là ai").text).toBe("chủ tịch ủy ban nhân dân tỉnh là ai");
    expect(repair("PCT huyện Kim Sơn là ai").text).toContain("phó chủ tịch huyện");
    expect(repair("CT tỉnh đề ra").text).not.toContain("chủ tịch");
  });
});
