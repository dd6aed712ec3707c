import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { HoiTinhError } from "../core/errors.ts";

/** The folders of a corpus. */
export interface CorpusFolders {
  readonly raw: string;
  readonly documents: string;
  readonly vocabulary: string;
}

/** Names the folders of a corpus; reads and makes nothing. */
export function corpusFolders(corpusDir: string): CorpusFolders {
  return {
    raw: join(corpusDir, "raw"),
    documents: join(corpusDir, "documents"),
    vocabulary: join(corpusDir, "vocabulary"),
  };
}

/** Makes the folders of a corpus that are missing. @throws HoiTinhError `corpus-missing` when they cannot be made */
export function makeCorpusFolders(corpusDir: string): CorpusFolders {
  const folders = corpusFolders(corpusDir);
  try {
    for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new HoiTinhError(
      "corpus-missing",
      `Không tạo được thư mục kho văn bản ${corpusDir}: hãy kiểm tra CORPUS_DIR và quyền ghi.`,
      {
        cause,
      },
    );
  }
  return folders;
}

/**
 * Names of a corpus's editions, sorted.
 *
 * @throws HoiTinhError `corpus-missing` (no such folder), `corpus-empty` (no edition in it)
 */
export function editionNames(corpusDir: string): string[] {
  if (!existsSync(corpusDir) || !statSync(corpusDir).isDirectory()) {
    throw new HoiTinhError("corpus-missing", `Không thấy thư mục kho văn bản ${corpusDir}: hãy kiểm tra CORPUS_DIR.`);
  }
  const names = listNames(corpusFolders(corpusDir).documents, ".md");
  if (names.length === 0) {
    throw new HoiTinhError(
      "corpus-empty",
      `Kho văn bản ${corpusDir} chưa có văn bản nào: hãy thêm bằng lệnh “npm run corpus -- add TỆP…”.`,
    );
  }
  return names;
}

/** Names in a folder with the given ending, sorted; none when the folder is missing. Hidden files are passed over. */
export function listNames(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !name.startsWith("."))
    .sort();
}
