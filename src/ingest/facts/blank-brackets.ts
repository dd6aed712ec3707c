/** A bracketed stretch of a text; offsets of the brackets themselves, `end` behind the closing one. */
export interface Bracket {
  readonly start: number;
  readonly end: number;
}

/** A text with its bracketed stretches blanked out by spaces of the same length, and where they stood (outermost only). */
export function blankBrackets(text: string): { readonly blanked: string; readonly brackets: readonly Bracket[] } {
  const brackets: Bracket[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "(") {
      if (depth === 0) start = at;
      depth++;
    } else if (character === ")" && depth > 0) {
      depth--;
      if (depth === 0) brackets.push({ start, end: at + 1 });
    }
  }
  let blanked = text;
  for (const { start: from, end } of brackets) {
    blanked = blanked.slice(0, from) + "\uE000".repeat(end - from) + blanked.slice(end);
  }
  return { blanked, brackets };
}
