import { foldMarks } from "../fold-marks.ts";
import { isVietnameseSyllable } from "../syllable.ts";
import { isNameShape } from "./name-shape.ts";

/** A name must stand so often behind the same word to be trusted over a form that can be none. */
const leastSightings = 2;
/** Letters that may differ: "Plôiig" for "Plông", "Linli" for "Linh". */
const mostDifferent = 2;
const shortestForm = 4;
const pair = /(?<!\p{L})(\p{Lu}\p{L}*) (\p{Lu}\p{L}+)(?!\p{L})/gu;

/**
 * Mends words of names that can be none by what the same text writes behind the same word elsewhere: "Kon Plôiig" becomes
 * "Kon Plông" where that stands twice. Lines and digits stay.
 */
export function mendNames(text: string): string {
  const names = namesByFirst(text);
  return text
    .split("\n")
    .map((line) => {
      let mended = line;
      for (const [, first = "", form = ""] of pairsOf(line)) {
        const name = isPossible(form) ? undefined : likest(form, names.get(first));
        if (name) mended = mended.replace(`${first} ${form}`, `${first} ${name}`);
      }
      return mended;
    })
    .join("\n");
}

function namesByFirst(text: string): Map<string, Map<string, number>> {
  const names = new Map<string, Map<string, number>>();
  for (const [, first = "", second = ""] of pairsOf(text)) {
    if (!isPossible(second)) continue;
    const known = names.get(first) ?? new Map<string, number>();
    known.set(second, (known.get(second) ?? 0) + 1);
    names.set(first, known);
  }
  return names;
}

/** Every two neighbours with capitals; a word may be the second of one pair and the first of the next. */
function* pairsOf(text: string): Generator<RegExpExecArray> {
  pair.lastIndex = 0;
  for (let match = pair.exec(text); match; match = pair.exec(text)) {
    const next = match.index + (match[1]?.length ?? 0) + 1;
    yield match;
    pair.lastIndex = next;
  }
}

function isPossible(form: string): boolean {
  return isVietnameseSyllable(form) || isNameShape(form) || form === form.toUpperCase();
}

function likest(form: string, names: ReadonlyMap<string, number> | undefined): string | undefined {
  if (!names || form.length < shortestForm) return undefined;
  const fitting = [...names].filter(
    ([name, count]) =>
      count >= leastSightings &&
      name.length >= 3 &&
      foldMarks(name.charAt(0)) === foldMarks(form.charAt(0)) &&
      difference(name, form) <= mostDifferent,
  );
  return fitting.length === 1 ? fitting[0]?.[0] : undefined;
}

/** Letters to put in, leave out or exchange to make one word the other. */
function difference(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [index, opposite] of [...other].entries()) {
      const exchanged = (row[index] ?? 0) + (letter === opposite ? 0 : 1);
      next.push(Math.min(exchanged, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
