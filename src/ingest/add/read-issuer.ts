import type { Line } from "./line.ts";
import { isCapitals, isKindLine, isMotto } from "./marks.ts";

const offices =
  /^(?:ubnd|hđnd|ủy ban|uỷ ban|hội đồng|tỉnh ủy|tỉnh uỷ|thành ủy|huyện ủy|sở |chính phủ|bộ |ban |văn phòng|đảng bộ)/iu;
/** What stands below the authority that a department belongs to. */
const departments = /^(SỞ|CHI CỤC|CỤC|BAN QUẢN LÝ|PHÒNG)\s+(.+)$/u;
const shortForms = /^(?:UBND|HĐND)$/u;
const unit = /(tỉnh|thành phố|huyện|thị xã|quận|phường|xã|thị trấn)\s+(.+)$/iu;

/**
 * Reads who issued a document: the lines in capitals of its letterhead that name an office and its place,
 * "ỦY BAN NHÂN DÂN" + "TỈNH …" → "Ủy ban nhân dân tỉnh …".
 */
export function issuerOf(top: readonly Line[], title: Line | undefined): string | undefined {
  const at = title ? top.indexOf(title) : -1;
  return at < 0 ? readHead(top) : (readHead(top.slice(0, at)) ?? readHead(top.slice(at + 1)));
}

/** Reads the office out of a letterhead's lines; where it stands below the title, "KHÓA …, KỲ HỌP …" behind it is left out. */
function readHead(head: readonly Line[]): string | undefined {
  const start = head.findIndex(({ text }) => (isCapitals(text) || shortForms.test(text)) && offices.test(text));
  if (start < 0) return undefined;
  const words = [withoutSession(head[start]?.text ?? "")];
  const department = departmentBelow(words[0] ?? "", head[start + 1]);
  if (department) return department;
  for (const line of head.slice(start + 1, start + 3)) {
    if (unit.test(words.join(" ")) || !isCapitals(line.text) || isMotto(line.text) || isKindLine(line.text)) break;
    words.push(withoutSession(line.text));
  }
  const office = words.join(" ").replace(/^UBND/u, "ỦY BAN NHÂN DÂN").replace(/^HĐND/u, "HỘI ĐỒNG NHÂN DÂN");
  return withSmallLetters(office);
}

/** "UBND THÀNH PHỐ …" above "SỞ DU LỊCH": the department of that place issued it. */
function departmentBelow(above: string, line: Line | undefined): string | undefined {
  const [place] = unit.exec(above) ?? [];
  const [, kind = "", name = ""] = departments.exec(line?.text ?? "") ?? [];
  if (!place || !line || kind === "" || !isCapitals(line.text)) return undefined;
  const [small, office] = [name.toLowerCase(), kind.toLowerCase()];
  const called = `${office.charAt(0).toUpperCase()}${office.slice(1)} ${small.charAt(0).toUpperCase()}${small.slice(1)}`;
  return `${called} ${withSmallLetters(place).replace(/^\p{L}/u, (letter) => letter.toLowerCase())}`;
}

function withoutSession(text: string): string {
  return text.replace(/[\s,]+(?:KHÓA|KHOÁ|KỲ HỌP|NHIỆM KỲ)\s.*$/u, "");
}

function withSmallLetters(text: string): string {
  const small = text.toLowerCase();
  const placed = small.replace(unit, (_, kind: string, name: string) => `${kind.toLowerCase()} ${capitalised(name)}`);
  return placed.charAt(0).toUpperCase() + placed.slice(1);
}

function capitalised(name: string): string {
  return name.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
