import type { AskedNoun } from "./asked-noun.ts";

/** Most characters between a thing and the mark that opens the list of its names. */
const reach = 45;

/** How many names of a thing a text lists: behind it ("các khu công nghiệp: A, B"), each with it, or of its kind. */
export function itemsNamed(text: string, noun: AskedNoun): number {
  const lower = text.toLowerCase();
  let most = Math.max(0, ...noun.kinds.map((kind) => new Set(text.match(kind) ?? []).size));
  for (const wording of noun.wordings) {
    let each = 0;
    for (let at = lower.indexOf(wording); at >= 0; at = lower.indexOf(wording, at + wording.length)) {
      const end = at + wording.length;
      if (/\p{L}/u.test(text.charAt(at - 1)) || /\p{L}/u.test(text.charAt(end))) continue;
      most = Math.max(most, listedBehind(text.slice(end)));
      if (/(?:^|[,;:(]\s?|\svà )(?:các |những )?$/iu.test(text.slice(0, at))) each++;
    }
    most = Math.max(most, each);
  }
  return most;
}

/** Items of the list that opens right behind a thing. */
function listedBehind(rest: string): number {
  const names =
    /^ \p{Lu}[\p{L}\d.-]*(?: [\p{L}\d.-]+){0,5}?(?:(?:, | và |; )(?:và )?\p{Lu}[\p{L}\d.-]*(?: \p{Lu}[\p{L}\d.-]*){0,4})+/u.exec(
      rest,
    );
  if (names) return names[0].split(/, | và |; /).length;
  const opened = /^[^.,;:()]*?(?:(?<mark>[:(])|\s(?:gồm|bao gồm|như)(?: có)?(?= ))/u.exec(rest.slice(0, reach));
  if (!opened) return 0;
  const body = rest.slice(opened[0].length);
  const end = opened.groups?.["mark"] === "(" ? /\)/.exec(body)?.index : /[.](?=\s|$)/.exec(body)?.index;
  const items = body
    .slice(0, end)
    .split(/[,;] | và /)
    .filter((item) => item.trim().length > 1);
  return items.length >= 2 ? items.length : 0;
}
