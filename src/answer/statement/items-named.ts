import type { AskedNoun } from "../question/asked-noun.ts";

/** A list of names in a text: offsets from its first name to the end of its last, and how many there are. */
export interface NamedItems {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** Whether they stand together, not each in its own statement. */
  readonly isRun: boolean;
}

/** Most characters between a thing and the mark that opens the list of its names. */
const reach = 45;
const names =
  /^ \p{Lu}[\p{L}\d.-]*(?: [\p{L}\d.-]+){0,5}?(?:(?:, | và |; )(?:và )?\p{Lu}[\p{L}\d.-]*(?: \p{Lu}[\p{L}\d.-]*){0,4})+/u;
const opening = /^[^.,;:()]*?(?:(?<mark>[:(])|\s(?:gồm|bao gồm|như)(?: có)?(?= ))/u;

/** The longest list of names of a thing in a text: behind it ("các khu công nghiệp: A, B"), each with it, or of its kind. */
export function itemsNamed(text: string, noun: AskedNoun): NamedItems {
  const lower = text.toLowerCase();
  const found: NamedItems[] = noun.kinds.map((kind) => distinct([...text.matchAll(kind)]));
  for (const wording of noun.wordings) {
    const each: Found[] = [];
    for (let at = lower.indexOf(wording); at >= 0; at = lower.indexOf(wording, at + wording.length)) {
      const end = at + wording.length;
      if (/\p{L}/u.test(text.charAt(at - 1)) || /\p{L}/u.test(text.charAt(end))) continue;
      found.push(listedBehind(text, end));
      if (/(?:^|[,;:(]\s?|\svà )(?:các |những )?$/iu.test(text.slice(0, at))) each.push({ index: at, 0: wording });
    }
    found.push(spanOf(each));
  }
  return found.reduce((most, own) => (own.count > most.count ? own : most), {
    start: 0,
    end: 0,
    count: 0,
    isRun: false,
  });
}

interface Found {
  readonly index: number;
  readonly 0: string;
}

function distinct(matches: readonly Found[]): NamedItems {
  return { ...spanOf(matches), count: new Set(matches.map((match) => match[0])).size };
}

function spanOf(matches: readonly Found[]): NamedItems {
  const last = matches.at(-1);
  return {
    start: matches[0]?.index ?? 0,
    end: last ? last.index + last[0].length : 0,
    count: matches.length,
    isRun: false,
  };
}

/** The list that opens right behind a thing. */
function listedBehind(text: string, from: number): NamedItems {
  const rest = text.slice(from);
  const named = names.exec(rest);
  if (named)
    return { start: from, end: from + named[0].length, count: named[0].split(/, | và |; /).length, isRun: true };
  const opened = opening.exec(rest.slice(0, reach));
  if (!opened) return { start: 0, end: 0, count: 0, isRun: false };
  const start = from + opened[0].length;
  const body = text.slice(start);
  const size = opened.groups?.["mark"] === "(" ? /\)/.exec(body)?.index : /[.](?=\s|$)/.exec(body)?.index;
  const items = body
    .slice(0, size)
    .split(/[,;] | và /)
    .filter((item) => item.trim().length > 1);
  return { start, end: start + (size ?? body.length), count: items.length >= 2 ? items.length : 0, isRun: true };
}
