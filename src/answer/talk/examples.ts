import type { Answerer, Retriever } from "../../core/ports.ts";
import { type Row, readRow } from "../passage/row-values.ts";

/** Rows that are tried before giving up. */
const mostTried = 24;
/** Longest name of an indicator in a question that fits a button on a phone, characters. */
const longestLabel = 40;
/** Parts of the table that the questions come from in turn, so that they are not all about one field. */
const parts = 3;

/**
 * Questions to greet people with: made from the table rows of the corpus whose names people understand at once, and kept
 * only when the engine answers them from that very row (or one that says the same).
 *
 * @param count how many are wanted; default 6
 */
export async function exampleQuestions(retriever: Retriever, answerer: Answerer, count = 6): Promise<string[]> {
  const rows = retriever.corpus.passages.filter((passage) => passage.kind === "row").map(readRow);
  const found: string[] = [];
  for (const row of spread(rows.filter((one) => one !== undefined).filter(isPlain)).slice(0, mostTried)) {
    const { question, wanted } = questionOn(row, found.length);
    if (found.includes(question)) continue;
    const answer = await answerer.answer({ text: question, history: [] });
    if (!answer.abstained && answer.headline.includes(wanted)) found.push(question);
    if (found.length >= count) break;
  }
  return found;
}

/** Short, no part of another row, with a result, and told in words rather than in the trade's abbreviations. */
function isPlain({ label, values }: Row, at: number): boolean {
  const name = nameOf(label);
  const isWords = at === 0 || !/\p{Lu}{2,}/u.test(name);
  return name.length <= longestLabel && !label.includes("–") && isWords && values.some(isDone);
}

const isDone = ({ year, kind }: Row["values"][number]) =>
  year !== undefined && (kind === "estimate" || kind === "result");

/** Rows of each part of the table in turn: the first of every part, then the second of every part. */
function spread(rows: readonly Row[]): Row[] {
  const size = Math.max(1, Math.ceil(rows.length / parts));
  return Array.from(
    { length: size * parts },
    (_, turn) => rows[(turn % parts) * size + Math.floor(turn / parts)],
  ).filter((row) => row !== undefined);
}

const nameOf = (label: string) => label.replace(/\s*\(.*\)$/, "");

/** Every third question asks for a target, where the row has one. */
function questionOn({ label, values }: Row, at: number): { question: string; wanted: string } {
  const plan = at % 3 === 1 ? values.findLast(({ year, kind }) => year !== undefined && kind === "plan") : undefined;
  const done = values.findLast(isDone);
  if (plan) return { question: `${nameOf(label)}: mục tiêu năm ${plan.year}?`, wanted: plan.text };
  return { question: `${nameOf(label)} năm ${done?.year} là bao nhiêu?`, wanted: done?.text ?? "" };
}
