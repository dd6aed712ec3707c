import { HoiTinhError } from "../../core/errors.ts";

/** First bytes of PDF, of ZIP (.docx) and of the old Office formats, hexadecimal. */
const otherFormats = ["25504446", "504b0304", "d0cf11e0"];

/**
 * Decodes a text file: UTF-8, or UTF-16 with a byte order mark.
 *
 * @throws HoiTinhError `file-unreadable` when it is no text (a renamed PDF, an old encoding)
 */
export function readPlainText(bytes: Buffer, name: string): string {
  const start = bytes.subarray(0, 4).toString("hex");
  if (otherFormats.some((signature) => start.startsWith(signature))) {
    throw new HoiTinhError(
      "file-unreadable",
      `Tệp ${name} không phải văn bản thuần như đuôi tệp nói: hãy đặt lại đúng đuôi tệp.`,
    );
  }
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true })
      .decode(bytes)
      .replace(/^\ufeff/, "")
      .replaceAll("\0", "");
  } catch (cause) {
    const message = `Tệp ${name} không phải văn bản Unicode (UTF-8): hãy lưu lại bằng mã UTF-8.`;
    throw new HoiTinhError("file-unreadable", message, { cause });
  }
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
