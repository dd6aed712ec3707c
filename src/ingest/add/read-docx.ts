import { HoiTinhError } from "../../core/errors.ts";

/**
 * Reads the text of a Word document, a line a paragraph: list items begin with "- ", a table's row is a line with tabs
 * between its cells, footnotes stand at the end with their number in brackets.
 *
 * @throws HoiTinhError `file-unreadable` when it is encrypted, damaged, or no `.docx` (an old `.doc`, say)
 */
export async function readDocx(bytes: Buffer, name: string): Promise<string> {
  const start = bytes.subarray(0, 4).toString("latin1");
  if (start === "\xd0\xcf\x11\xe0") {
    const message = `Tệp ${name} được đặt mật khẩu hoặc là tệp .doc kiểu cũ: hãy bỏ mật khẩu và lưu lại dạng .docx.`;
    throw new HoiTinhError("file-unreadable", message);
  }
  if (!start.startsWith("PK")) {
    throw new HoiTinhError(
      "file-unreadable",
      `Tệp ${name} không phải tệp Word như đuôi .docx nói: hãy kiểm tra lại tệp.`,
    );
  }
  // Loaded here: nothing but this needs it.
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: bytes },
      { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    );
    return textOfHtml(value);
  } catch (cause) {
    throw new HoiTinhError(
      "file-unreadable",
      `Tệp ${name} bị hỏng hoặc không phải tệp Word: hãy lưu lại rồi thử lần nữa.`,
      { cause },
    );
  }
}

/** Turns the plain HTML that mammoth writes into lines. */
function textOfHtml(html: string): string {
  return html
    .replace(/<table>([\s\S]*?)<\/table>/g, (_, inner: string) => `\n${inner.replace(/<\/?p>/g, " ")}\n`)
    .replace(/<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>\[?(\d+)\]?<\/a><\/sup>/g, "[$1]")
    .replace(/<ol>(?=<li id="(?:foot|end)note)([\s\S]*?)<\/ol>/g, (_, inner: string) => notes(inner))
    .replace(/<a href="#[^"]*">↑<\/a>/g, "")
    .replace(/<\/t[dh]>\s*(?=<t[dh])/g, "\t")
    .replace(/<li[^>]*>/g, "\n- ")
    .replace(/<\/(?:p|h\d|tr|li|ul|ol|table)>|<br ?\/?>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/[ \u00a0]*\n[ \u00a0]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function notes(inner: string): string {
  let number = 0;
  return inner.replace(/<li id="[^"]*">/g, () => `\n[${++number}] `).replace(/<\/?p>/g, "");
}
