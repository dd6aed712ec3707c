import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { HoiTinhError } from "../core/errors.ts";
import type { Vocabulary } from "../core/vocabulary.ts";
import { corpusFolders, listNames } from "./corpus-folders.ts";
import { vietnameseMessages } from "./vietnamese-messages.ts";

const text = z.coerce.string().trim().min(1);
const shortForm = z.strictObject({ short: text, long: z.array(text).min(1) });

const fileSchema = z.strictObject({
  /** `field`: general language, serves every corpus; `corpus`: this corpus only. */
  scope: z.enum(["field", "corpus"], { message: "cần scope: field hoặc scope: corpus" }).default("corpus"),
  abbreviations: z.array(shortForm).default([]),
  chatWords: z.array(shortForm).default([]),
  synonyms: z.array(z.strictObject({ terms: z.array(text).min(2) })).default([]),
  indicators: z.array(z.strictObject({ name: text, aliases: z.array(text), field: text })).default([]),
  names: z.array(text).default([]),
  stopPhrases: z.array(text).default([]),
  provinces: z.array(text).default([]),
  compounds: z.array(text).default([]),
});

type VocabularyFile = z.infer<typeof fileSchema>;

/**
 * Reads the words that serve a corpus: files of the shipped vocabulary marked `scope: field`, then every file of
 * the corpus's own. When both are one folder each file is read once.
 *
 * @param corpusDir corpus folder; its `vocabulary/` may be missing
 * @param fieldDir corpus folder that ships; default: none
 * @throws HoiTinhError `vocabulary-invalid`, one line for the first wrong file
 */
export function readVocabulary(corpusDir: string, fieldDir?: string): Vocabulary {
  const own = readFolder(corpusFolders(corpusDir).vocabulary);
  const isOther = fieldDir !== undefined && resolve(fieldDir) !== resolve(corpusDir);
  const field = isOther ? readFolder(corpusFolders(fieldDir).vocabulary).filter((file) => file.scope === "field") : [];
  const files = [...field, ...own];
  return {
    abbreviations: files.flatMap((file) => file.abbreviations),
    chatWords: files.flatMap((file) => file.chatWords),
    synonyms: files.flatMap((file) => file.synonyms),
    indicators: files.flatMap((file) => file.indicators),
    names: files.flatMap((file) => file.names),
    stopPhrases: files.flatMap((file) => file.stopPhrases),
    provinces: files.flatMap((file) => file.provinces),
    compounds: files.flatMap((file) => file.compounds),
  };
}

function readFolder(folder: string): VocabularyFile[] {
  return listNames(folder, ".yaml").map((name) => readFile(folder, name));
}

function readFile(folder: string, name: string): VocabularyFile {
  let content: unknown;
  try {
    content = parse(readFileSync(join(folder, name), "utf8")) ?? {};
  } catch (cause) {
    const line = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "";
    throw new HoiTinhError("vocabulary-invalid", `Từ vựng ${name} không đọc được: ${line} Hãy sửa tệp rồi chạy lại.`, {
      cause,
    });
  }
  const parsed = fileSchema.safeParse(content, vietnameseMessages);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const message = `Từ vựng ${name}, mục ${issue?.path.join(".") || "đầu"}: ${issue?.message ?? "không hợp lệ"}. Hãy sửa tệp rồi chạy lại.`;
  throw new HoiTinhError("vocabulary-invalid", message);
}
