import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { type EvidenceSpan, HoiTinhError, readQuestionSet } from "../../src/app.ts";

/** A question to learn from. */
export interface TrainingQuestion {
  readonly id: string;
  /** Name of its file, without the ending, behind that of its corpus where it is not the shipped one. */
  readonly set: string;
  /** What the user typed. */
  readonly question: string;
  readonly session?: string | undefined;
  readonly style: string;
  /** Whether the corpus answers it. */
  readonly isAnswerable: boolean;
  /** Whether its set holds nothing but questions that the corpus does not answer. */
  readonly isFromRefusals: boolean;
  /** Where the answer stands in the received files. */
  readonly evidence: readonly EvidenceSpan[];
  /** The line as it stands in the file, for the scorer. */
  readonly line: string;
}

const text = z.string().min(1);
const row = z.object({ id: text, question: text, type: text, style: text, session: text.optional() });

/** Types of question for which the right answer is none. */
const withoutAnswer = new Set(["unanswerable", "out_of_scope"]);

/**
 * Reads question sets (`test/evaluation/README.md`) and finds their evidence in the received files.
 *
 * @param prefix put before the names of the sets, to tell those of several corpora apart. Default: nothing
 * @throws HoiTinhError `data-missing` for a file, or an evidence quote, that is not there; `jsonl-broken` for a line that is no
 *   question or an id used twice
 */
export function readQuestions(files: readonly string[], corpusDir: string, prefix = ""): TrainingQuestion[] {
  const received = new Map<string, string | undefined>();
  const read = (source: string): string | undefined => {
    const path = join(corpusDir, "raw", source);
    if (!received.has(source)) received.set(source, existsSync(path) ? readFileSync(path, "utf8") : undefined);
    return received.get(source);
  };
  const questions = files.flatMap((file) => readSet(file, prefix, read));
  const seen = new Set<string>();
  for (const { id, set } of questions) {
    if (seen.has(id))
      throw new HoiTinhError(
        "jsonl-broken",
        `Mã câu hỏi ${id} (bộ ${set}) đã dùng trước đó: hãy đổi mã cho khác nhau.`,
      );
    seen.add(id);
  }
  return questions;
}

function readSet(file: string, prefix: string, received: (source: string) => string | undefined): TrainingQuestion[] {
  const set = `${prefix}${basename(file).replace(/\.jsonl$/, "")}`;
  const content = readText(file);
  const lines = content
    .split("\n")
    .flatMap((line, i) => (line.trim() ? [{ line, ...readRow(line, file, i + 1) }] : []));
  const isFromRefusals = lines.every(({ type }) => withoutAnswer.has(type));
  const labelled = readQuestionSet(content, received);
  return lines.map(({ id, question, session, style, type, line }, i) => {
    const isAnswerable = !withoutAnswer.has(type);
    const evidence = labelled[i]?.evidence ?? [];
    if (isAnswerable && evidence.length === 0)
      throw new HoiTinhError(
        "data-missing",
        `Câu ${id} của ${file} dẫn đoạn không có trong văn bản gốc: hãy sửa "evidence" hoặc chỉ đúng CORPUS_DIR.`,
      );
    return { id, set, question, session, style, isAnswerable, isFromRefusals, evidence, line };
  });
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new HoiTinhError("data-missing", `Không đọc được tệp câu hỏi ${file}: hãy chỉ tệp khác bằng --questions.`, {
      cause,
    });
  }
}

function readRow(line: string, file: string, number: number): z.infer<typeof row> {
  try {
    return row.parse(JSON.parse(line));
  } catch (cause) {
    throw new HoiTinhError(
      "jsonl-broken",
      `Dòng ${number} của ${file} không phải một câu hỏi (cần JSON có id, question, type, style): hãy sửa rồi chạy lại.`,
      { cause },
    );
  }
}
