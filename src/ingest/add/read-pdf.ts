import { HoiTinhError } from "../../core/errors.ts";

/** A gap wider than this many letter heights parts two cells or columns; between two figures a narrower one does. */
const cellGapHeights = 1;
const figureGapHeights = 0.4;
/** A gap wider than this share of a letter height is a space. */
const spaceGapHeights = 0.18;
/** Pieces of so many letters show how wide letters are; a tenth of them are narrower than the width taken. */
const leastLetters = 6;
const narrowShare = 0.1;
const usualLetterWidth = 5;

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the text layer of a PDF: each line and each piece of it at its place on the page, pages parted by form feeds.
 *
 * @throws HoiTinhError `file-unreadable` when it is encrypted, damaged or no PDF
 */
export async function readPdf(bytes: Buffer, name: string): Promise<string> {
  if (!bytes.subarray(0, 1024).toString("latin1").includes("%PDF-")) {
    throw new HoiTinhError("file-unreadable", `Tệp ${name} không phải tệp PDF như đuôi tệp nói: hãy kiểm tra lại tệp.`);
  }
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: true,
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      pages.push(pageText(content.items.flatMap((item) => ("str" in item ? [pieceOf(item)] : []))));
      page.cleanup();
    }
    return pages.join("\n\f\n");
  } catch (cause) {
    const isEncrypted = cause instanceof Error && cause.name === "PasswordException";
    const what = isEncrypted
      ? "được đặt mật khẩu: hãy gỡ mật khẩu rồi thử lại"
      : "bị hỏng: hãy lưu lại rồi thử lần nữa";
    throw new HoiTinhError("file-unreadable", `Tệp ${name} ${what}.`, { cause });
  } finally {
    await task.destroy();
  }
}

function pieceOf(item: { str: string; transform: unknown[]; width: number; height: number }): Piece {
  const [, , , , x = 0, y = 0] = item.transform.map(Number);
  return { text: item.str, x, y, width: item.width, height: item.height || 10 };
}

/** Joins the pieces of a page to lines, from top to bottom; an empty line where the gap is wide. */
function pageText(pieces: readonly Piece[]): string {
  const lines: Piece[][] = [];
  for (const piece of pieces.filter((one) => one.text.trim() !== "")) {
    const line = lines.find(
      ([first]) => first && Math.abs(first.y - piece.y) < 0.5 * Math.max(first.height, piece.height),
    );
    if (line) line.push(piece);
    else lines.push([piece]);
  }
  lines.sort((a, b) => (b[0]?.y ?? 0) - (a[0]?.y ?? 0));
  const left = Math.min(...pieces.map(({ x }) => x));
  const letterWidth = narrowLetterWidth(pieces);
  const texts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]?.[0];
    const [first] = line;
    if (above && first && above.y - first.y > 2.1 * Math.max(above.height, first.height)) texts.push("");
    texts.push(lineText(line, left, letterWidth));
  }
  return texts.join("\n");
}

/** Writes a line as it is laid out: each piece at its place in letters of one width, a wide gap as three spaces at least. */
function lineText(line: readonly Piece[], left: number, letterWidth: number): string {
  let text = "";
  let before: Piece | undefined;
  for (const piece of [...line].sort((a, b) => a.x - b.x)) {
    const gap = before ? piece.x - before.x - before.width : Number.POSITIVE_INFINITY;
    const place = Math.round((piece.x - left) / letterWidth);
    if (!before) text = " ".repeat(Math.max(0, place));
    else if (gap > cellGap(before, piece)) text = `${text.trimEnd()}   `.padEnd(place);
    else if (gap > spaceGapHeights * piece.height && !text.endsWith(" ")) text += " ";
    text += piece.text;
    before = piece;
  }
  return text.trimEnd();
}

/** Two figures side by side are two cells, however near they stand. */
function cellGap(before: Piece, piece: Piece): number {
  const areFigures = [before, piece].every(({ text }) => /^[\d.,%]+$/.test(text.trim()));
  return (areFigures ? figureGapHeights : cellGapHeights) * piece.height;
}

/** Width that the page's narrowest text gives a letter, so that no cell reaches into the next column. */
function narrowLetterWidth(pieces: readonly Piece[]): number {
  const widths = pieces.filter(({ text }) => text.length >= leastLetters).map(({ text, width }) => width / text.length);
  widths.sort((a, b) => a - b);
  const narrow = widths[Math.floor(widths.length * narrowShare)] ?? 0;
  return narrow > 0 ? narrow : usualLetterWidth;
}
