import { readFile } from "node:fs/promises";
import { HoiTinhError } from "../core/errors.ts";
import { Restorer } from "../vietnamese/restoration/restorer.ts";
import { openWeights } from "../vietnamese/restoration/weights.ts";

/**
 * Reads the weights of restoration from a file and makes the restorer.
 * @throws HoiTinhError `model-unavailable` when the file is missing or is no weights file of this version.
 */
export async function loadRestorer(file: string): Promise<Restorer> {
  try {
    return new Restorer(openWeights(await readFile(file)));
  } catch (cause) {
    const message = `Không đọc được mô hình phục hồi văn bản ở ${file}: hãy lấy lại tệp này hoặc huấn luyện lại.`;
    throw new HoiTinhError("model-unavailable", message, { cause });
  }
}
