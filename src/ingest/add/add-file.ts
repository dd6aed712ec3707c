import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Document } from "../../core/document.ts";
import { HoiTinhError } from "../../core/errors.ts";
import { listNames, makeCorpusFolders } from "../corpus-folders.ts";
import { loadRestorer } from "../load-restorer.ts";
import { readVocabulary } from "../read-vocabulary.ts";
import { prepareFile } from "./prepare-file.ts";
import { readReceivedFile } from "./received-file.ts";

/** What adding needs to know. */
export interface AddOptions {
  readonly corpusDir: string;
  /** Corpus folder that ships with the program, for the field's vocabulary. */
  readonly fieldDir?: string | undefined;
  /** Weights of the restoration of OCR text. */
  readonly restorationFile: string;
  /** Called after each of the {@link addSteps} steps of a file. */
  readonly onStep?: (() => void) | undefined;
}

/** Steps of adding a file: read, prepared, written. */
export const addSteps = 3;

/** An edition that was added. */
export interface AddedEdition {
  readonly document: Document;
  readonly passages: number;
  /** What a person should look over, one Vietnamese line each; empty when nothing struck. */
  readonly remarks: readonly string[];
}

/**
 * Brings a file into a corpus: its text to `raw/` (beside it the `.docx` or `.pdf` itself), a draft edition of each document
 * in it to `documents/`. All files appear at the end, or none.
 *
 * @throws HoiTinhError `file-unreadable`, `file-unsupported`, `file-too-large`, `file-without-text`, `document-exists`, `edition-untied`,
 *   `model-unavailable`
 */
export async function addFile(path: string, options: AddOptions): Promise<AddedEdition[]> {
  const file = await readReceivedFile(path);
  options.onStep?.();
  const folders = makeCorpusFolders(options.corpusDir);
  refuseKnownText(folders.raw, file.source, file.text);
  const takenIds = new Set(listNames(folders.documents, ".md").map((name) => name.replace(/\.md$/, "")));
  const vocabulary = readVocabulary(options.corpusDir, options.fieldDir);
  const { editions } = await prepareFile(file, {
    vocabulary,
    takenIds,
    restore: async () => {
      const restorer = await loadRestorer(options.restorationFile);
      const kept = new Set([...vocabulary.names, ...vocabulary.abbreviations.map(({ short }) => short)]);
      return (text) => restorer.restore(text, kept);
    },
  });
  const contents: [string, string | Buffer][] = editions.map(({ document, markdown }) => [
    join(folders.documents, `${document.id}.md`),
    markdown,
  ]);
  contents.push([join(folders.raw, file.source), file.text]);
  if (file.original) contents.push([join(folders.raw, file.source.replace(/\.txt$/, "")), file.original]);
  options.onStep?.();
  writeTogether(contents);
  options.onStep?.();
  return editions.map(({ document, passages, remarks }) => ({ document, passages, remarks }));
}

function refuseKnownText(rawDir: string, source: string, text: string): void {
  const same = [...listNames(rawDir, ".txt"), ...listNames(rawDir, ".md")].find(
    (name) => readFileSync(join(rawDir, name), "utf8") === text,
  );
  if (same !== undefined) {
    throw new HoiTinhError("document-exists", `Tệp ${source} đã có trong kho (raw/${same}): không thêm lần nữa.`);
  }
  if (existsSync(join(rawDir, source))) {
    const message = `Kho đã có raw/${source} với nội dung khác: hãy đổi tên tệp, hoặc xóa văn bản cũ bằng “corpus remove”.`;
    throw new HoiTinhError("document-exists", message);
  }
}

/** Writes all files under hidden names first, then gives them theirs; on failure nothing stays. */
function writeTogether(contents: readonly (readonly [path: string, content: string | Buffer])[]): void {
  const hidden = contents.map(([path]) => join(path, "..", `.${basename(path)}.${process.pid}.tmp`));
  const placed: string[] = [];
  try {
    for (const [index, [, content]] of contents.entries()) writeFileSync(hidden[index] ?? "", content);
    for (const [index, [path]] of contents.entries()) {
      renameSync(hidden[index] ?? "", path);
      placed.push(path);
    }
  } catch (cause) {
    for (const path of [...hidden, ...placed]) rmSync(path, { force: true });
    throw new HoiTinhError(
      "corpus-missing",
      "Không ghi được vào kho văn bản: hãy kiểm tra quyền ghi và chỗ trống trên đĩa.",
      { cause },
    );
  }
}
