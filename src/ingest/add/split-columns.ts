import { letterheadPieces } from "../letterhead.ts";
import { hasCells } from "./cell-pieces.ts";
import type { Line } from "./line.ts";
import { isCapitals } from "./marks.ts";

/** Two columns set beside each other with spaces: the letterhead, the signature beside the distribution list. */
const wideGap = /^(\S.*?\S|\S) {5,}(\S.*)$/;
/** An addressee and, on the same line, the signature's office or name. */
const besideAddressee =
  /^(nơi nhận\s*:|[-–+•].*?[;:.,/])\s+((?:(?:TM|KT|TL|TUQ|Q)\.\s*)?(?:PHÓ\s+)?(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|CHÁNH|TRƯỞNG|CHỦ TỌA|THƯỜNG TRỰC|BAN)[\p{Lu}\s.]*)$/iu;
const nameBesideFile = /^([-–+•]\s*[Ll]ưu.*?[;:.,])\s+((?:\p{Lu}\p{Ll}+\s?){2,5})$/u;

/** A line so near to one with three cells or more belongs to their table. */
const tableReach = 2;

interface Columns {
  readonly left: string;
  readonly right: readonly string[];
}

/** Puts the right column of neighbouring two-column lines behind the left one, whether spaces part them or one line holds both. */
export function splitColumns(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  let right: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const isInTable = lines.slice(Math.max(0, at - tableReach), at + tableReach + 1).some(({ raw }) => hasCells(raw));
    const columns =
      letterheadColumns(line.text) ?? signatureColumns(line.text) ?? (isInTable ? undefined : spacedColumns(line));
    if (columns) {
      result.push(withText(line, columns.left));
      for (const text of columns.right) right.push({ ...withText(line, text), isAfterBlank: right.length === 0 });
    } else {
      if (line.isAfterBlank || !/^[-–+•]/.test(line.text)) {
        result.push(...right);
        right = [];
      }
      result.push(line);
    }
  }
  return [...result, ...right];
}

function withText(line: Line, text: string): Line {
  return { ...line, text, raw: text };
}

function letterheadColumns(text: string): Columns | undefined {
  const [first, ...rest] = letterheadPieces(text) ?? [];
  const isNewspaper = [first, ...rest].some((piece) => piece && /^(?:masthead|issue|weekday)$/.test(piece.kind));
  if (!first || rest.length === 0 || isNewspaper) return undefined;
  // "HỘI ĐỒNG NHÂN DÂN TỈNH … KHÓA …, KỲ HỌP …" is one line of one column.
  if (rest.every((piece) => piece.kind === "session" || piece.kind === "unit")) return undefined;
  const [unit] = rest;
  const isPlaced = first.kind === "office" && unit?.kind === "unit";
  return {
    left: isPlaced ? `${first.text} ${unit.text}` : first.text,
    right: (isPlaced ? rest.slice(1) : rest).map((piece) => piece.text),
  };
}

function signatureColumns(text: string): Columns | undefined {
  const [, left, right] = besideAddressee.exec(text) ?? [];
  if (left && right && isCapitals(right)) return { left, right: [right.trim()] };
  const [, file, name] = nameBesideFile.exec(text) ?? [];
  return file && name ? { left: file, right: [name.trim()] } : undefined;
}

function spacedColumns(line: Line): Columns | undefined {
  const [, left, right] = (/[|\t]/.test(line.raw) ? null : wideGap.exec(line.text)) ?? [];
  const isTable = / {3,}/.test(left ?? "");
  return left && right && !isTable ? { left, right: [right] } : undefined;
}
