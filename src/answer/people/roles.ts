import type { Vocabulary } from "../../core/vocabulary.ts";
import { foldMarks } from "../../vietnamese/fold-marks.ts";
import { normalize } from "../../vietnamese/normalize.ts";
import { isVietnameseSyllable } from "../../vietnamese/syllable.ts";

/** An office and the body that it is held in, as roles are compared. */
export interface Role {
  /** Office with its rank, without marks: "chu tich", "pho chu tich", "truong". */
  readonly office: string;
  /** "thường trực": the first among deputies. */
  readonly isStanding: boolean;
  /** Words of the body without marks and without joining words, abbreviations spelled out. */
  readonly body: readonly string[];
  /** Set in a question where another role follows at once: the last word may be a slip. */
  readonly isCut?: boolean;
}

/** Spells abbreviations out: the words that a short form (lower case) stands for. */
export type Spell = (word: string) => readonly string[];

const offices =
  "tổng bí thư|tổng giám đốc|tổng thư ký|tổng biên tập|tổng kiểm toán|tổng thống|tổng cục trưởng|thủ tướng|chủ tịch|bí thư|giám đốc|" +
  "bộ trưởng|thứ trưởng|chi cục trưởng|cục trưởng|vụ trưởng|viện trưởng|hiệu trưởng|tổ trưởng|đội trưởng|chỉ huy trưởng|" +
  "tham mưu trưởng|kế toán trưởng|trưởng(?= (?:ban|bcđ|bql|đoàn|phòng|tiểu ban|công an|khoa|thôn|bản|trạm|văn phòng|chi nhánh)(?: |$))|tư lệnh|chính ủy|chính trị viên|chánh án|chánh văn phòng|chánh thanh tra|chủ nhiệm|" +
  "tỉnh ủy viên|thành ủy viên|huyện ủy viên|đảng ủy viên|ủy viên|đại biểu quốc hội|đại sứ|thống đốc|thường trực(?= ban bí thư)|ban(?= (?:tổ chức|tuyên giáo|dân vận|nội chính|chỉ đạo|quản lý))";
const former = "(?:nguyên |cựu |cố )?";
const opening = new RegExp(
  `^(?<former>${former})(?:quyền )?(?<deputy>phó )?(?<standing>thường trực (?!ban bí thư))?(?<office>${offices})(?<after> thường trực)?(?= |$)`,
);

/** Offices held by one person at a time, the head of a body. */
export const headOffices: ReadonlySet<string> = new Set(
  [
    "chủ tịch",
    "bí thư",
    "giám đốc",
    "tổng giám đốc",
    "trưởng",
    "thủ tướng",
    "chủ nhiệm",
    "bộ trưởng",
    "viện trưởng",
    "cục trưởng",
  ]
    .concat(["chi cục trưởng", "hiệu trưởng", "tư lệnh", "chánh án", "thống đốc", "tổng thống", "chỉ huy trưởng"])
    .map(foldMarks),
);

const joining = new Set("về của và các cái tại ở".split(" "));
const filler = /(?:^| )(?:nước cộng hòa xã hội chủ nghĩa việt nam|công tác)(?= |$)/g;
const levels = /^(?:tinh|huyen|quan|phuong|thi|tran)$/;

/** Where an office begins a text (lower case, marked): how many of its words it takes; 0 where none begins. */
export function officeLength(text: string): number {
  const found = opening.exec(text);
  if (!found || (found.groups?.["office"] === "ban" && !found.groups["deputy"])) return 0;
  return found[0].split(" ").length;
}

/** Reads a role ("Phó Chủ tịch thường trực UBND tỉnh"); `undefined` when it does not begin with an office. */
export function readRole(text: string, spell: Spell): Role | undefined {
  const spoken = spelledWords(text, spell).join(" ");
  const found = opening.exec(spoken);
  const groups = found?.groups ?? {};
  if (!found || (groups["office"] === "ban" && !groups["deputy"])) return undefined;
  let office = groups["office"] ?? "";
  let rest = spoken.slice(found[0].length).trim();
  let isStanding = Boolean(groups["standing"] || groups["after"]);
  if (office === "trưởng" || office === "ban") {
    if (office === "ban") rest = `ban ${rest}`;
    office = "trưởng";
    const standing = /^(?<unit>ban|đoàn|phòng) thường trực /.exec(rest);
    if (standing) isStanding = true;
    rest = rest.replace(/^(ban|đoàn|phòng) thường trực /, "$1 ").replace(/^ban (?=ban )/, "");
  }
  if (office === "thủ tướng") rest = rest.replace(/^chính phủ/, "").trim();
  const prefix = `${groups["former"] ? "nguyên " : ""}${groups["deputy"] ? "phó " : ""}`;
  return { office: foldMarks(prefix + office), isStanding, body: contentWords(everyday(foldMarks(office), rest)) };
}

/** What people say for the body of an office: "chủ tịch tỉnh" is the chairman of its People's Committee. */
function everyday(office: string, rest: string): string {
  if (office === "chu tich")
    return rest.replace(/^(?=(?:tỉnh|huyện|xã|phường|thành phố|thị xã|thị trấn|quận)(?: |$))/, "ủy ban nhân dân ");
  if (office === "bi thu") return rest.replace(/^(tỉnh|huyện|thành|thị|quận)(?: phố| xã)?(?= (?!ủy)|$)/, "$1 ủy");
  return rest;
}

/** Lower-case words of a text with short forms spelled out. */
export function spelledWords(text: string, spell: Spell): string[] {
  const joined = normalize(text).replace(/(?<=\p{L})[&-](?=\p{L})/gu, "");
  return (joined.match(/[\p{L}\p{M}\d]+/gu) ?? []).flatMap((word) => spell(word));
}

/** The telling words of a marked lower-case text, without marks; joining words are left out. */
export function contentWords(text: string): string[] {
  const words = text.replace(filler, "").split(" ");
  return words.filter((word) => word && !joining.has(word)).map(foldMarks);
}

/** Whether a word names a level of administration ("tỉnh", "huyện"). */
export function isLevel(word: string): boolean {
  return levels.test(word);
}

/** Makes the speller of a vocabulary: the commonest reading of each short form that is no Vietnamese word itself. */
export function speller(vocabulary: Vocabulary): Spell {
  const table = new Map<string, readonly string[]>();
  for (const { short, long } of vocabulary.abbreviations) {
    const key = normalize(short).replace(/[&-]/g, "");
    const [first] = long;
    if (first && !table.has(key) && !key.includes(" ") && !isVietnameseSyllable(key))
      table.set(key, normalize(first).match(/[\p{L}\p{M}\d]+/gu) ?? []);
  }
  return (word) => table.get(word) ?? [word];
}
