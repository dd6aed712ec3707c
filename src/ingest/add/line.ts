/** A line of a received text, read for its structure. */
export interface Line {
  /** Without white space at its ends; may be the restored form. */
  readonly text: string;
  /** The same with its white space, for tables and columns. */
  readonly raw: string;
  /** Offsets `[start, end)` of the received line in the received text. */
  readonly start: number;
  readonly end: number;
  /** Whether an empty line stands before it. */
  readonly isAfterBlank: boolean;
  /** Page, counted from 0. */
  readonly page: number;
}

/** This many empty lines on end are a page break, as OCR leaves them. */
const pageBreakLines = 3;
const pageNumber = /^[-–—\s]*(?:trang\s+)?\d{1,4}[-–—\s]*$/iu;

/**
 * Reads the lines of a received text: pages told apart (form feed, a line with a page number alone, several empty lines),
 * page numbers and empty lines left out.
 *
 * @param shown the text whose words are shown, line for line that of `received`: the same, or restored
 */
export function readLines(received: string, shown: string = received): Line[] {
  const lines: Line[] = [];
  const forms = shown.split("\n");
  let [start, page, blanks] = [0, 0, 0];
  for (const [index, raw] of received.split("\n").entries()) {
    const end = start + raw.length;
    const form = (forms[index] ?? raw).replace(/\r$/, "");
    const text = withoutEmphasis(form.replace(/\f/g, " ").trim());
    if (raw.includes("\f") || blanks === pageBreakLines) page++;
    const isNumber = pageNumber.test(text) && text !== "";
    if (isNumber && (blanks > 0 || lines.length === 0)) {
      page++;
      blanks = 1;
    } else if (text === "") blanks++;
    else {
      lines.push({
        text,
        raw: form.replace(/\f/g, " "),
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

/** A line that Markdown sets in bold or italics as a whole. */
function withoutEmphasis(text: string): string {
  return text.replace(/^(\*{1,3}|_{1,3})(?!\s)(.+?)\1$/, "$2");
}

/** Two columns set beside each other with spaces: the letterhead, the signature beside the distribution list. */
const columns = /^(\S.*?\S|\S) {5,}(\S.*)$/;

/** Puts the right column of neighbouring two-column lines behind the left one. */
function splitColumns(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  let right: Line[] = [];
  for (const line of lines) {
    const parts = /[|\t]/.test(line.raw) ? null : columns.exec(line.text);
    const isTable = parts !== null && / {3,}/.test(parts[1] ?? "");
    if (parts && !isTable) {
      result.push({ ...line, text: parts[1] ?? "", raw: parts[1] ?? "" });
      right.push({ ...line, text: parts[2] ?? "", raw: parts[2] ?? "", isAfterBlank: right.length === 0 });
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
