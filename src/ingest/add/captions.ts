import type { Line } from "./line.ts";
import { isCapitals, isClosed, isShouted } from "./marks.ts";

const credit = /(?:^|\s)ảnh\s*:\s*\p{Lu}[\p{Lu}\s.–-]{2,40}$/iu;
/** What an article's author signs with; a picture's credit names the picture alone. */
const byline = /(?:bài|tin)(?:,|\s+và)?\s+ảnh\s*:/iu;
/** Lines that a caption may have. */
const mostLines = 5;

/** Whether a line ends the caption of a picture: "Ngư dân đưa cá lên bờ. Ảnh: BÁ SƠN". */
export function endsCaption(text: string): boolean {
  const name = credit.exec(text)?.[0].replace(/^\s*ảnh\s*:\s*/iu, "");
  return name !== undefined && isShouted(name) && !byline.test(text);
}

/** Puts a caption that parts a sentence of the article behind the line where the sentence's paragraph ends. */
export function setCaptionsApart(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  let held: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const length = captionLength(lines, at);
    if (length > 0 && partsSentence(lines, at, length)) held = lines.slice(at, at + length);
    if (held.includes(line)) continue;
    const isAfterCaption = held.length > 0 && held.at(-1) === lines[at - 1];
    result.push(isAfterCaption ? { ...line, isAfterBlank: false } : line);
    if (held.length > 0 && (isClosed(line.text) || at === lines.length - 1)) {
      result.push(...held);
      held = [];
    }
  }
  return result;
}

/** How many lines the caption has that begins at a line; 0 when none does. */
function captionLength(lines: readonly Line[], at: number): number {
  if (!lines[at]?.isAfterBlank) return 0;
  for (let length = 1; length <= mostLines; length++) {
    const line = lines[at + length - 1];
    if (!line || (length > 1 && line.isAfterBlank)) return 0;
    if (endsCaption(line.text)) return length;
  }
  return 0;
}

function partsSentence(lines: readonly Line[], at: number, length: number): boolean {
  const [before, after] = [lines[at - 1], lines[at + length]];
  if (!before || !after || isClosed(before.text) || isCapitals(before.text)) return false;
  return /^[\p{Ll}\d(]/u.test(after.text);
}
