import type { Answer } from "../core/answer.ts";
import type { Board, BoardIndicator } from "../core/board.ts";
import type { Answerer } from "../core/ports.ts";

/** Finds at most three questions that lead on from an answer; none where nothing is known of what it speaks of. */
export type NextQuestions = (answer: Answer) => Promise<readonly string[]>;

/** Longest question that a phone's button shows whole, characters. */
const longest = 72;

interface Candidate {
  readonly text: string;
  /** What the answer must say. */
  readonly value: string;
  readonly indicator: BoardIndicator;
}

interface Entry {
  readonly board: Board;
  readonly indicator: BoardIndicator;
}

/**
 * Makes the finder: after an answer about an indicator of a plan come its verdict, the next plan, and the indicator below
 * it. Only what the bot answers with the board's own value, cited, is offered; each question is tried once.
 */
export function createNextQuestions(boards: readonly Board[], answerer: Answerer): NextQuestions {
  const entries = boards.flatMap((board) => board.indicators.map((indicator) => ({ board, indicator })));
  const tried = new Map<string, Promise<boolean>>();
  const isAnswered = ({ text, value, indicator }: Candidate): Promise<boolean> => {
    const known = tried.get(text);
    if (known) return known;
    const trial = answerer.answer({ text, history: [] }).then(
      ({ abstained, headline, citations }) =>
        !abstained &&
        headline.includes(value) &&
        citations.some(({ passageId }) => indicator.passageIds.includes(passageId)),
      () => false,
    );
    tried.set(text, trial);
    return trial;
  };
  return async (answer) => {
    const at = entries.findIndex(({ indicator }) =>
      indicator.passageIds.includes(answer.citations[0]?.passageId ?? ""),
    );
    const entry = entries[at];
    if (!entry || answer.abstained) return [];
    const below = entries.slice(at + 1).find(({ board, indicator }) => board === entry.board && !indicator.isPart);
    const candidates = [...ofEntry(entry, answer.headline), ...(below ? ofNeighbour(below) : [])];
    const short = candidates.filter(({ text }) => text.length <= longest && text !== answer.resolved);
    const good = await Promise.all(short.map(isAnswered));
    return short.filter((_, index) => good[index]).map(({ text }) => text);
  };
}

function ofEntry({ board, indicator }: Entry, headline: string): Candidate[] {
  const { values, assessment } = indicator;
  const name = bareName(indicator);
  const isJudged = /đạt kế hoạch|không đạt|vượt kế hoạch/iu.test(headline);
  return [
    ...(assessment && values.outcome && !isJudged
      ? [{ text: `${name} năm ${board.year} có đạt kế hoạch không?`, value: values.outcome.value, indicator }]
      : []),
    ...(values.next && !headline.includes(values.next.value)
      ? [{ text: `Kế hoạch ${values.next.period}: ${lowered(name)}?`, value: values.next.value, indicator }]
      : []),
  ];
}

function ofNeighbour({ board, indicator }: Entry): Candidate[] {
  const value = indicator.values.outcome?.value;
  return value === undefined
    ? []
    : [{ text: `${bareName(indicator)} năm ${board.year} là bao nhiêu?`, value, indicator }];
}

/** The name without what its brackets add and without "trong năm". */
function bareName({ name }: BoardIndicator): string {
  return name
    .replace(/\s*\([^)]*\)/gu, "")
    .replace(/\s+trong năm$/u, "")
    .trim();
}

/** First letter small, unless the word is an abbreviation. */
const lowered = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
