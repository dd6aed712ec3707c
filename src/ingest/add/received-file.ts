import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { HoiTinhError } from "../../core/errors.ts";
import { readDocx } from "./read-docx.ts";
import { readPdf } from "./read-pdf.ts";
import { readPlainText } from "./read-plain-text.ts";

/** A file that an operator brings in. */
export interface ReceivedFile {
  /** Name as given, without folder. */
  readonly name: string;
  /** Name of the text in `raw/`: the same for `.txt` and `.md`, else with `.txt` behind it. */
  readonly source: string;
  /** The text as received, or as the `.docx` or `.pdf` holds it. */
  readonly text: string;
  /** The file itself when it is more than its text; kept beside it in `raw/`. */
  readonly original?: Buffer | undefined;
  /** Whether it is Markdown already. */
  readonly isMarkdown: boolean;
}

/** Largest file that is taken, bytes. */
export const largestFileBytes = 50 * 1024 * 1024;
const endings = [".txt", ".md", ".docx", ".pdf"];

/**
 * Reads a file by its ending and makes sure that it is what the ending says.
 *
 * @throws HoiTinhError `file-unreadable` (missing, a folder, encrypted, damaged, not what its ending says), `file-unsupported`
 *   (another ending), `file-too-large` (over 50 MB), `file-without-text`
 */
export async function readReceivedFile(path: string): Promise<ReceivedFile> {
  const name = basename(path);
  const ending = extname(name).toLowerCase();
  if (!existsSync(path)) throw new HoiTinhError("file-unreadable", `Không thấy tệp ${path}: hãy kiểm tra đường dẫn.`);
  const stat = statSync(path);
  if (!stat.isFile()) throw new HoiTinhError("file-unreadable", `${path} không phải là tệp: hãy nêu từng tệp.`);
  if (!endings.includes(ending)) {
    throw new HoiTinhError(
      "file-unsupported",
      `Tệp ${name} có đuôi chưa hỗ trợ: hãy dùng .txt, .md, .docx hoặc .pdf có lớp chữ.`,
    );
  }
  if (stat.size > largestFileBytes) {
    const size = Math.ceil(stat.size / 1024 / 1024);
    throw new HoiTinhError(
      "file-too-large",
      `Tệp ${name} nặng ${size} MB, quá giới hạn 50 MB: hãy tách thành nhiều tệp.`,
    );
  }
  if (stat.size === 0) throw new HoiTinhError("file-without-text", `Tệp ${name} trống: hãy kiểm tra lại tệp.`);
  const bytes = readFileSync(path);
  const text = (await extract(bytes, ending, name)).normalize("NFC").replace(/\r\n?/g, "\n");
  if (!/\p{L}{2}/u.test(text)) {
    const hint = ending === ".pdf" ? "có thể là ảnh quét, hãy nhận dạng chữ (OCR) trước" : "hãy kiểm tra lại tệp";
    throw new HoiTinhError("file-without-text", `Tệp ${name} không có chữ: ${hint}.`);
  }
  const isText = ending === ".txt" || ending === ".md";
  const source = safeName(isText ? name : `${name}.txt`);
  return { name, source, text, isMarkdown: ending === ".md", ...(isText ? {} : { original: bytes }) };
}

async function extract(bytes: Buffer, ending: string, name: string): Promise<string> {
  if (ending === ".docx") return readDocx(bytes, name);
  if (ending === ".pdf") return readPdf(bytes, name);
  return readPlainText(bytes, name);
}

/** A file name that no system stumbles over: no path signs, no control characters, not hidden. */
function safeName(name: string): string {
  const control = /[\p{Cc}<>:"/\\|?*]/gu;
  return name.normalize("NFC").replace(control, "-").replace(/^\.+/, "");
}
