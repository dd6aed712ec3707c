import type { Line } from "./line.ts";
import { runningHeads } from "./running-heads.ts";
import { splitColumns } from "./split-columns.ts";

/** This many empty lines on end are a page break, as OCR leaves them. */
const pageBreakLines = 3;
/** A line of four digits is a year, torn off a table's head, rather than a page. */
const pageNumber = /^[-–—\s]*(?:trang\s+)?\d{1,3}[-–—\s]*$/iu;
/** What a newspaper prints above its inner pages: the day, its name and, at an end, the page's number. */
const dayAndPage =
  /^(?:\d{1,3}\s.{0,50}?)?(?:thứ \p{L}+|chủ nhật),?\s+(?:ngày\s+)?\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?:.{0,50}?\s\d{1,3})?$/iu;
/** A rule drawn with signs, as pages of the web set it below a letterhead. */
const rule = /^[-–—_=*]{3,}$/u;

/**
 * Reads the lines of a received text: pages told apart (form feed, a line with a page number alone, several empty lines),
 * page numbers, what is printed beside them page after page, drawn rules and empty lines left out.
 *
 * @param shown the text whose words are shown, line for line that of `received`: the same, or restored
 */
export function readLines(received: string, shown: string = received): Line[] {
  const lines: Line[] = [];
  const forms = shown.split("\n");
  const heads = runningHeads(
    forms.map((form) => form.replace(/\f/g, " ").trim()),
    isPageNumber,
  );
  let [start, page, blanks] = [0, 0, 0];
  for (const [index, raw] of received.split("\n").entries()) {
    const end = start + raw.length;
    const form = (forms[index] ?? raw).replace(/\r$/, "");
    const text = withoutEmphasis(form.replace(/\f/g, " ").trim());
    const opensPage = raw.includes("\f") || blanks === pageBreakLines;
    if (opensPage) page++;
    if (heads.has(index) || rule.test(text) || (lines.length > 0 && isPageHead(text))) blanks = Math.max(blanks, 1);
    else if (isPageNumber(text) && (blanks > 0 || opensPage || lines.length === 0)) {
      if (!opensPage) page++;
      blanks = 1;
    } else if (text === "") blanks++;
    else {
      lines.push({
        text,
        raw: form.replace(/\f/g, " "),
        received: raw.replace(/\f/g, " ").trim(),
        start,
        end,
        isAfterBlank: blanks > 0 || lines.length === 0,
        page,
      });
      blanks = 0;
    }
    start = end + 1;
  }
  return splitColumns(lines);
}

function isPageNumber(text: string): boolean {
  return text !== "" && pageNumber.test(text);
}

function isPageHead(text: string): boolean {
  return dayAndPage.test(text) && /^\d{1,3}\s|\s\d{1,3}$/.test(text);
}

/** A line that Markdown sets in bold or italics as a whole. */
function withoutEmphasis(text: string): string {
  return text.replace(/^(\*{1,3}|_{1,3})(?!\s)(.+?)\1$/, "$2");
}
