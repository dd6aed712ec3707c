/** How far a quotation may reach, in UTF-16 code units; the other mark is looked for no further. */
const reach = 600;

/** Drops straight double quotes that have no partner: specks, mostly. Line breaks and all else stay. */
export function dropStrayQuotes(text: string): string {
  const stray = new Set<number>();
  let open = -1;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (open >= 0 && at - open > reach) {
      stray.add(open);
      open = -1;
    }
    const opens = /[\s(]|^$/.test(text[at - 1] ?? "") && /\S/.test(text[at + 1] ?? "");
    if (open < 0 && opens) open = at;
    else if (open < 0) stray.add(at);
    else if (opens && !closes(text, at)) {
      stray.add(open);
      open = at;
    } else open = -1;
  }
  if (open >= 0) stray.add(open);
  return stray.size === 0 ? text : [...text].length === text.length ? without(text, stray) : text;
}

function closes(text: string, at: number): boolean {
  return /[\s.,;:)!?]|^$/.test(text[at + 1] ?? "");
}

function without(text: string, places: ReadonlySet<number>): string {
  let kept = "";
  for (let at = 0; at < text.length; at++) if (!places.has(at)) kept += text[at];
  return kept;
}
