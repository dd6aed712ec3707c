import { HoiTinhError } from "../../core/errors.ts";
import type { Span } from "../../core/span.ts";

/** A stretch of a received file that answers a question. */
export interface EvidenceSpan extends Span {
  /** Name of the received file. */
  readonly source: string;
}

/** A question of an evaluation set, ready to be measured. */
export interface LabelledQuestion {
  readonly id: string;
  /** What is searched for: the question; for a follow-up, the questions of its session before it in front. */
  readonly text: string;
  readonly session?: string | undefined;
  readonly type: string;
  readonly style: string;
  /** Every place where an evidence quote stands; empty for questions that the corpus does not answer. */
  readonly evidence: readonly EvidenceSpan[];
}

interface Row {
  readonly id: string;
  readonly question: string;
  readonly session?: string;
  readonly type: string;
  readonly style: string;
  readonly evidence?: readonly { readonly doc: string; readonly quote: string }[];
}

/**
 * Reads a question set (JSON lines, see `test/evaluation/README.md`) and finds its evidence in the received files.
 *
 * @param lines content of the file
 * @param readReceived gives the text of a received file, or `undefined` when there is none of that name
 * @throws HoiTinhError `jsonl-broken`
 */
export function readQuestionSet(
  lines: string,
  readReceived: (source: string) => string | undefined,
): LabelledQuestion[] {
  const asked = new Map<string, string>();
  return lines.split("\n").flatMap((line, i) => {
    if (!line.trim()) return [];
    const row = parse(line, i + 1);
    const before = row.session === undefined ? undefined : asked.get(row.session);
    const joined = [before, row.question].filter(Boolean).join(" . ");
    if (row.session !== undefined) asked.set(row.session, joined);
    const evidence = (row.evidence ?? []).flatMap(({ doc, quote }) => occurrences(readReceived(doc) ?? "", quote, doc));
    const { id, session, type, style } = row;
    return [{ id, text: style === "follow_up" ? joined : row.question, session, type, style, evidence }];
  });
}

function parse(line: string, number: number): Row {
  try {
    return JSON.parse(line) as Row;
  } catch (cause) {
    throw new HoiTinhError(
      "jsonl-broken",
      `Dòng ${number} của bộ câu hỏi không phải JSON: hãy sửa dòng đó rồi chạy lại.`,
      { cause },
    );
  }
}

function occurrences(text: string, quote: string, source: string): EvidenceSpan[] {
  const found: EvidenceSpan[] = [];
  if (quote === "") return found;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    found.push({ source, start: at, end: at + quote.length });
  }
  return found;
}
