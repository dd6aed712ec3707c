import type { Fact } from "../../core/fact.ts";
import type { Passage } from "../../core/passage.ts";
import { parseNumber } from "../../vietnamese/numbers.ts";
import { sentences } from "../../vietnamese/sentences.ts";
import { blankBrackets } from "./blank-brackets.ts";
import type { SectionFrame } from "./section-frame.ts";
import { StatementReader } from "./statement-reader.ts";

/** "b) Kim ngạch xuất khẩu …": the letter orders a list and is no word of the sentence. */
const listLetter = /^\s*(?:[a-zđ]|\d{1,2})\)\s+(?=\p{L})/u;

/** Facts of a passage with what later passages need of them. */
export interface ReadPassage {
  readonly facts: readonly Fact[];
  /** Facts that "trong đó" in a later passage may break down. */
  readonly wholes: readonly Fact[];
}

/**
 * Reads the figures of a sentence, list item or note.
 *
 * @param wholes facts of the passage before (of its sentence, for a note): what an opening "Trong đó" breaks down
 */
export function textFacts(
  passage: Passage,
  place: string | undefined,
  frame: SectionFrame,
  wholes: readonly Fact[],
): ReadPassage {
  const facts: Fact[] = [];
  let tops: readonly Fact[] = [];
  for (const { start, end } of sentences(passage.text)) {
    const sentence = passage.text.slice(start, end).replace(listLetter, "");
    if (!/\d/.test(sentence) || isDirective(sentence, frame)) continue;
    const read = readSentence(sentence, { passageId: passage.id, place, frame }, tops.length > 0 ? tops : wholes);
    facts.push(...read.facts());
    tops = [...tops, ...read.wholes()];
  }
  return { facts, wholes: tops };
}

type At = Omit<ConstructorParameters<typeof StatementReader>[0], "whole">;

function readSentence(sentence: string, at: At, wholes: readonly Fact[]): StatementReader {
  const read = (whole: Fact | undefined) => {
    const reader = new StatementReader({ ...at, whole });
    reader.readSentence(sentence);
    return reader;
  };
  if (!/^\s*trong đó/iu.test(sentence)) return read(undefined);
  if (wholes.length === 1) return read(wholes[0]);
  const fitting = wholes.filter((whole) => addsUp(whole, read(whole).facts()));
  return read(fitting.length === 1 ? fitting[0] : undefined);
}

/** Whether the first parts make up most of a whole and no more than it: tells which of several totals is broken down. */
function addsUp(whole: Fact, parts: readonly Fact[]): boolean {
  const total = parseNumber(whole.value);
  const levels = parts.filter((part) => !part.measure && part.unit === whole.unit);
  const sum = levels.reduce((all, part) => all + parseNumber(part.value), 0);
  return levels.length > 1 && sum >= total * 0.85 && sum <= total * 1.005;
}

const duty =
  /^(?:tiếp tục|tập trung|đẩy mạnh|tăng cường|triển khai|hoàn thiện|thực hiện|tổ chức|chủ động|xây dựng|phát triển|nâng cao|củng cố|chỉ đạo|giám sát|duy trì|hoàn thành)(?!\p{L})/iu;
const wish = /(?:^|\s)(?:đề nghị|yêu cầu|đề xuất|cần phải|cần tiếp tục|mong muốn|nhấn mạnh|cho rằng)(?=\s)/iu;

/** Duties and wishes tell what shall be done; only targets in them are facts. */
function isDirective(sentence: string, frame: SectionFrame): boolean {
  const { blanked } = blankBrackets(sentence);
  if (/phấn đấu|mục tiêu (?:đến|năm|là)/iu.test(blanked)) return false;
  if (frame.kind === "plan" && !frame.isTarget) return true;
  return duty.test(blanked) ? /(?:^|\s)(?:sẽ|với mục tiêu|nhằm|để)(?=\s)/u.test(blanked) : wish.test(blanked);
}
