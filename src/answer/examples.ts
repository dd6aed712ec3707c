import type { Answerer, Retriever } from "../core/ports.ts";
import { readRow } from "./row-values.ts";

/** Rows that are tried before giving up. */
const mostTried = 24;

/**
 * Questions to greet people with: made from the table rows of the corpus, and kept only when the engine answers them from
 * that very row (or one that says the same).
 *
 * @param count how many are wanted; default 6
 */
export async function exampleQuestions(retriever: Retriever, answerer: Answerer, count = 6): Promise<string[]> {
  const { passages } = retriever.corpus;
  const rows = passages.filter((passage) => passage.kind === "row").slice(0, mostTried);
  const found: string[] = [];
  for (const passage of rows) {
    const row = readRow(passage);
    const done = row?.values.findLast((value) => value.year && (value.kind === "estimate" || value.kind === "result"));
    const plan = row?.values.findLast((value) => value.year && value.kind === "plan");
    if (!row || row.label.length > 60 || !done || row.label.includes("–")) continue;
    const label = row.label.replace(/\s*\(.*\)$/, "");
    const asksPlan = plan && found.length % 3 === 1;
    const question = asksPlan
      ? `Mục tiêu năm ${plan.year}: ${label} là bao nhiêu?`
      : `${label} năm ${done.year} là bao nhiêu?`;
    const answer = await answerer.answer({ text: question, history: [] });
    const wanted = asksPlan ? plan.text : done.text;
    if (!answer.abstained && answer.headline.includes(wanted)) found.push(question);
    if (found.length >= count) break;
  }
  return found;
}
