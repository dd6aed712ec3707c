import type { Atom } from "./atoms.ts";

/** Ids of the tokens that are not words; words follow from {@link firstWordId}. */
export const languageToken = { unknown: 0, number: 1, stop: 2, comma: 3, open: 4, close: 5, dash: 6 } as const;

/** The id of the first word of the vocabulary. */
export const firstWordId = 7;

const { stop, comma, open, close, dash } = languageToken;

const markTokens: ReadonlyMap<string, number> = new Map([
  ...[...".!?…"].map((mark) => [mark, stop] as const),
  ...[...",;:"].map((mark) => [mark, comma] as const),
  ...[..."({["].map((mark) => [mark, open] as const),
  ...[...")}]"].map((mark) => [mark, close] as const),
]);

/** What the language model sees of a mark: repeated marks once; specks, quotes and slashes not at all. */
export function tokensOfMark(atom: Atom, standsAlone: boolean): number[] {
  if (standsAlone && /^[-–—+]$/.test(atom.text)) return [dash];
  const tokens: number[] = [];
  for (const mark of atom.text) {
    const id = markTokens.get(mark);
    if (id !== undefined && tokens.at(-1) !== id) tokens.push(id);
  }
  return tokens;
}
