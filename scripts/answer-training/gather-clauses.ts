import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import {
  createAnswerer,
  type Engine,
  type PassageView,
  signsOfStatements,
  type Turn,
  type Understanding,
} from "../../src/app.ts";
import { memoryTurns, turnOf } from "../shared/answer-lines.ts";
import { heldGroups } from "./expected-words.ts";
import type { Foldable } from "./folds.ts";
import type { Choice } from "./learn-ranking.ts";

/** A question with the statements of a passage that holds its answer. */
export interface ClauseExample extends Foldable {
  /** One choice a statement; those that hold most of what is expected are answers. */
  readonly choices: readonly Choice[];
}

const words = z.array(z.string());
const row = z.object({
  id: z.string(),
  question: z.string(),
  session: z.string().optional(),
  must: z.array(words),
  must_not: words.default([]),
});

/**
 * Gathers, for each question for a figure, a date or a name, the statements of the best passage that holds all that is expected
 * of the answer. Questions for lists and reasons, rows, and passages whose statements are all alike teach nothing.
 *
 * @param file a question set (test/evaluation/README.md)
 */
export async function gatherClauses(engine: Engine, file: string): Promise<ClauseExample[]> {
  const answerer = createAnswerer(engine.retriever);
  const sessions = new Map<string, readonly Turn[]>();
  const examples: ClauseExample[] = [];
  for (const line of readFileSync(file, "utf8")
    .split("\n")
    .filter((text) => text.trim())) {
    const { id, question, session, must, must_not } = row.parse(JSON.parse(line));
    const asking = { text: question, history: session ? (sessions.get(session) ?? []) : [] };
    const { asked, ranked } = await answerer.gather(asking);
    const views = ranked.map(({ candidate }) => candidate.view);
    const view = views.find(
      ({ passage }) => passage.kind !== "row" && must.length > 0 && heldGroups(passage.text, must) === must.length,
    );
    const choices = view ? choicesOf(view, asked, must, must_not) : undefined;
    if (choices) examples.push({ id, set: basename(file), session, choices });
    if (session)
      sessions.set(session, [...asking.history, turnOf(question, await answerer.answer(asking))].slice(-memoryTurns));
  }
  return examples;
}

function choicesOf(
  view: PassageView,
  asked: Understanding,
  must: readonly (readonly string[])[],
  mustNot: readonly string[],
): Choice[] | undefined {
  if (asked.wanted.has("list") || asked.wanted.has("reason")) return undefined;
  const worth = view.clauses.map(({ text }) => heldGroups(text, must) - (heldGroups(text, [mustNot]) > 0 ? 0.5 : 0));
  const most = Math.max(0, ...worth);
  if (most === 0 || new Set(worth).size === 1) return undefined;
  return signsOfStatements(view, asked).map((features, i) => ({ features, isAnswer: worth[i] === most }));
}
