import { describe, expect, it } from "vitest";
import { answerPerson } from "../../../src/answer/people/answer.ts";
import { readMentions } from "../../../src/answer/people/mentions.ts";
import { buildPeople } from "../../../src/answer/people/people.ts";
import type { Document } from "../../../src/core/document.ts";
import type { Passage } from "../../../src/core/passage.ts";
import type { Vocabulary } from "../../../src/core/vocabulary.ts";

const vocabulary: Vocabulary = {
  abbreviations: [
    { short: "UBND", long: ["ủy ban nhân dân"] },
    { short: "HĐND", long: ["hội đồng nhân dân"] },
    { short: "BCĐ", long: ["ban chỉ đạo"] },
    { short: "NSNN", long: ["ngân sách nhà nước"] },
  ],
  chatWords: [],
  synonyms: [],
  indicators: [],
  names: [],
  provinces: [],
  compounds: [],
  stopPhrases: [],
};

const documents: Document[] = [
  {
    id: "bao",
    title: "Hội nghị cuối năm",
    kind: "article",
    date: "2024-12-02",
    place: "tỉnh Sông Lam",
    author: "Hà Vy",
    source: "a.txt",
  },
  {
    id: "pho",
    title: "Thành phố tổng kết",
    kind: "article",
    date: "2024-12-03",
    place: "thành phố Bến Trúc",
    source: "a.txt",
  },
  {
    id: "bao-cao",
    title: "Báo cáo tình hình kinh tế - xã hội năm 2024; nhiệm vụ năm 2025",
    kind: "report",
    issuer: "Ủy ban nhân dân tỉnh Sông Lam",
    date: "2024-11",
    place: "tỉnh Sông Lam",
    period: "năm 2024",
    source: "b.txt",
  },
  {
    id: "nghi-quyet",
    title: "Nghị quyết về nhiệm vụ năm 2025",
    kind: "resolution",
    issuer: "Hội đồng nhân dân tỉnh Sông Lam",
    date: "2024-12",
    place: "tỉnh Sông Lam",
    period: "năm 2025",
    source: "c.txt",
  },
];

const texts: readonly (readonly [string, string])[] = [
  ["bao", "Đồng chí Trần Văn Lộc, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh chủ trì hội nghị."],
  [
    "bao",
    "Các đồng chí: Lê Thị Mơ, Phó Bí thư thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh; Đỗ Minh Khôi, Tỉnh ủy viên, Phó Chủ tịch UBND tỉnh, Trưởng BCĐ thu NSNN tỉnh dự tại điểm cầu tỉnh.",
  ],
  [
    "bao",
    "Bà Hoàng Lan Chi, Phó Chủ tịch thường trực UBND tỉnh, Trưởng ban Chỉ đạo phòng, chống thiên tai, dịch bệnh tỉnh cho biết thêm.",
  ],
  ["bao", "Kết luận, Trưởng ban Tổ chức Trung ương Vũ Đức Thành nhấn mạnh ba việc."],
  ["bao", "Đồng chí Phó Chủ tịch UBND tỉnh yêu cầu Giám đốc Sở Y tế báo cáo trước ngày 5/12."],
  ["bao", "HÀ VY"],
  ["pho", "Tới dự có đồng chí Ngô Quang Hải, Bí thư Thành ủy, Chủ tịch HĐND thành phố."],
  ["bao-cao", "Nơi nhận:"],
  ["bao-cao", "TM. ỦY BAN NHÂN DÂN TỈNH"],
  ["bao-cao", "KT. CHỦ TỊCH"],
  ["bao-cao", "PHÓ CHỦ TỊCH"],
  ["bao-cao", "Đỗ Minh Khôi"],
  ["nghi-quyet", "CHỦ TỊCH"],
  ["nghi-quyet", "Lê Thị Mơ"],
];

const passages: Passage[] = texts.map(([documentId, text], i) => ({
  id: `${documentId}/${i}`,
  documentId,
  kind: "sentence",
  sectionPath: [],
  text,
  context: "",
  editionSpan: { start: 0, end: text.length },
  receivedSpan: { start: 0, end: text.length },
  ties: [],
  block: i,
  cluster: i,
}));

const people = buildPeople(documents, passages, vocabulary);
const ask = (question: string, previous = "", years: readonly number[] = []) =>
  answerPerson(question, people, { previous, years });

describe("mentions", () => {
  it("ends a role at its verb and keeps the commas inside it", () => {
    const [found] = readMentions(
      "Ông Lê An, Trưởng ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh cơ bản nhất trí.",
    );
    expect(found?.roles).toEqual(["Trưởng ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh"]);
    const [other] = readMentions("Bà Lê Hà, Phó Giám đốc Sở Văn hóa, Thể thao và Du lịch phát biểu.");
    expect(other?.roles).toEqual(["Phó Giám đốc Sở Văn hóa, Thể thao và Du lịch"]);
  });

  it("reads a role before the name, and roles after it", () => {
    const [found] = readMentions(
      "Dự họp có Phó Thủ tướng Chính phủ Lê Minh Tâm, Phó Chủ tịch Ủy ban Quốc gia về dữ liệu.",
    );
    expect(found).toMatchObject({ name: "Lê Minh Tâm", leading: 1 });
    expect(found?.roles).toEqual(["Phó Thủ tướng Chính phủ", "Phó Chủ tịch Ủy ban Quốc gia về dữ liệu"]);
  });

  it("reads the body that stands before the person who heads it", () => {
    const [found] = readMentions("Hợp tác xã cà phê Bản Mòn do chị Cà Thị Lả làm giám đốc có 68 thành viên.");
    expect(found).toMatchObject({ name: "Cà Thị Lả", roles: ["giám đốc Hợp tác xã cà phê Bản Mòn"], start: 0 });
  });

  it("takes no name where only a role stands", () => {
    expect(readMentions("Đồng chí Phó Bí thư Tỉnh ủy đề nghị Chủ tịch UBND tỉnh báo cáo.")).toEqual([]);
    expect(readMentions("Kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh (19/5).")).toEqual([]);
  });

  it("spans the words that it gives", () => {
    for (const { sources, name, isSigner } of people.mentions) {
      const [source] = sources;
      const text = passages.find((passage) => passage.id === source?.passageId)?.text.slice(source?.start, source?.end);
      expect(text?.toLowerCase()).toContain(name.toLowerCase());
      if (isSigner) expect(text).toBe(name);
    }
  });
});

describe("who holds a role", () => {
  it("tells the bodies and ranks apart", () => {
    expect(ask("chủ tịch ubnd tỉnh là ai")?.headline).toBe(
      "Chủ tịch UBND tỉnh là đồng chí Trần Văn Lộc, Phó Bí thư Tỉnh ủy.",
    );
    expect(ask("ai là chủ tịch hội đồng nhân dân tỉnh sông lam cuối năm 2024")?.headline).toContain("Lê Thị Mơ");
    expect(ask("chủ tịch hđnd thành phố tên gì")?.headline).toContain("Ngô Quang Hải");
    expect(ask("phó bí thư thường trực tỉnh ủy là đồng chí nào")?.headline).toContain("Lê Thị Mơ");
  });

  it("understands everyday names of offices", () => {
    expect(ask("chủ tịch tỉnh tên gì")?.headline).toContain("Trần Văn Lộc");
    expect(ask("bí thư thành ủy bến trúc kiêm chủ tịch hội đồng thành phố tên gì nhỉ")?.headline).toContain(
      "Ngô Quang Hải",
    );
    expect(ask("ai đứng đầu cái ban chỉ đạo thu ngân sách của tỉnh mình thế")?.headline).toContain("Đỗ Minh Khôi");
    expect(ask("trưởng ban chỉ đạo phòng chống thiên tai tỉnh là ai")?.headline).toContain("Hoàng Lan Chi");
  });

  it("names all deputies that the documents name", () => {
    const answer = ask("các phó chủ tịch ubnd tỉnh là ai");
    expect(answer?.headline).toContain("Đỗ Minh Khôi");
    expect(answer?.headline).toContain("Hoàng Lan Chi (thường trực)");
    expect(answer?.sources.length).toBeGreaterThan(1);
  });

  it("says that nobody is named for a role, a place or a year without one", () => {
    for (const question of [
      "giám đốc sở y tế là ai",
      "bí thư huyện ủy thái hòa tên là gì",
      "chủ tịch ubnd tỉnh nam hà là ai",
    ])
      expect(ask(question)?.missing, question).toBeDefined();
    expect(ask("bí thư tỉnh ủy là ai")?.missing?.subject).toBe("bí thư tỉnh ủy");
    expect(ask("chủ tịch ubnd tỉnh năm 2015 là ai", "", [2015])?.missing).toBeDefined();
  });

  it("knows nobody of another country", () => {
    expect(ask("trưởng ban tổ chức trung ương hiện nay của nước đức là ai")?.missing?.subject).toContain("nước Đức");
  });

  it("leaves doers of deeds and teams to sentence search", () => {
    for (const question of [
      "ai chủ trì hội nghị cuối năm",
      "ba tổ công tác do ai làm tổ trưởng",
      "chủ tịch ubnd tỉnh yêu cầu gì",
      "chủ tịch tỉnh trao bằng khen cho ai",
      "huyện nào đứng đầu về giải ngân",
      "ai ký thỏa thuận với tập đoàn",
    ])
      expect(ask(question), question).toBeUndefined();
  });

  it("follows up on the body or the person before", () => {
    expect(ask("còn chủ tịch hđnd tỉnh", "ai là chủ tịch ubnd tỉnh")?.headline).toContain("Lê Thị Mơ");
    expect(ask("còn phó chủ tịch thường trực", "ai là chủ tịch ubnd tỉnh")?.headline).toContain("Hoàng Lan Chi");
    const same = ask("bà ấy còn làm trưởng ban gì nữa", "phó chủ tịch thường trực ubnd tỉnh tên gì");
    expect(same?.headline).toBe("Bà Hoàng Lan Chi là Trưởng ban Chỉ đạo phòng, chống thiên tai, dịch bệnh tỉnh.");
  });
});

describe("what a person is, and who signed", () => {
  it("gives the roles of a person named in full or by given name", () => {
    expect(ask("ngô quang hải giữ chức gì")?.headline).toBe(
      "Đồng chí Ngô Quang Hải là Bí thư Thành ủy, Chủ tịch HĐND thành phố.",
    );
    expect(ask("ông lộc là ai")?.headline).toContain("Trần Văn Lộc");
    expect(ask("nguyễn văn bình giữ chức vụ gì")?.missing?.subject).toBe("Nguyễn Văn Bình");
  });

  it("names the signer of the document of that kind and year", () => {
    expect(ask("ai ký báo cáo kinh tế xã hội năm 2024 của ubnd tỉnh")?.headline).toBe(
      "Báo cáo tình hình kinh tế - xã hội năm 2024 do Phó Chủ tịch UBND tỉnh Đỗ Minh Khôi ký (KT. Chủ tịch).",
    );
    const resolution = ask("còn nghị quyết năm 2025 của hđnd tỉnh", "ai ký báo cáo năm 2024 của ubnd tỉnh");
    expect(resolution?.headline).toBe("Nghị quyết về nhiệm vụ năm 2025 do Chủ tịch HĐND tỉnh Lê Thị Mơ ký.");
    const last = "nghị quyết của hđnd tỉnh năm 2025 có hiệu lực khi nào";
    expect(ask("ai ký vậy", last)?.headline).toBe(resolution?.headline);
    expect(ask("ai ký thỏa thuận", last)).toBeUndefined();
    expect(ask("ai ký báo cáo năm 2019 của ubnd tỉnh")?.missing).toBeDefined();
  });

  it("names the author of an article", () => {
    expect(ask("bài hội nghị cuối năm do ai viết")?.headline).toBe("Bài “Hội nghị cuối năm” ghi tác giả Hà Vy.");
  });
});
