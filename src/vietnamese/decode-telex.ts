import { isSyllable } from "./is-syllable.ts";

const tones: Readonly<Record<string, string>> = { f: "\u0300", s: "\u0301", r: "\u0309", x: "\u0303", j: "\u0323" };
const shapes: readonly (readonly [RegExp, string])[] = [
  [/dd/, "đ"],
  [/d(?=.*d$)/, "đ"],
  [/aa/, "â"],
  [/ee/, "ê"],
  [/oo/, "ô"],
  [/u(?=o\w*w)/, "ư"],
  [/o(?=\w*w)/, "ơ"],
  [/a(?=\w*w)/, "ă"],
  [/u(?=\w*w)/, "ư"],
];

/**
 * Reads a word typed with the Telex keys while the keyboard did not turn them into marks: "tinhs" → "tính",
 * "dduowcj" → "được".
 *
 * @param word one word in lower case
 * @returns the marked syllable, or `undefined` when the word is no Telex spelling of one
 */
export function decodeTelex(word: string): string | undefined {
  if (!/^[a-z]{3,9}$/.test(word)) return undefined;
  const tone = /[aeiouyw][a-z]*?([fsrxj])/.exec(word.slice(0, -1) + word.slice(-1))?.[1];
  let bare = tone === undefined ? word : withoutTone(word, tone);
  for (const [from, to] of shapes) bare = bare.replace(from, to);
  bare = bare.replace(/w/g, "").replace(/^đ(.*)d$/, "đ$1");
  if (bare === word) return undefined;
  const marked = tone === undefined ? bare : placeTone(bare, tones[tone] ?? "");
  return isSyllable(marked) && !isSyllable(word) ? marked : undefined;
}

/** Takes the tone key out: the last one that stands behind a vowel. */
function withoutTone(word: string, tone: string): string {
  const at = word.lastIndexOf(tone);
  return word.slice(0, at) + word.slice(at + 1);
}

/** Puts a tone on the vowel that carries it in old spelling: a shaped vowel, else the second last of a group, the last before a consonant. */
function placeTone(word: string, mark: string): string {
  const head = /^(?:qu|gi(?=[aeiouyăâêôơư]))/.exec(word)?.[0].length ?? 0;
  const group = /[aeiouyăâêôơư]+/u.exec(word.slice(head));
  if (!group) return word;
  const vowels = group[0];
  const start = head + group.index;
  const shaped = Math.max(...[..."ăâêôơư"].map((vowel) => vowels.lastIndexOf(vowel)));
  const isClosed = start + vowels.length < word.length;
  const offset = shaped >= 0 ? shaped : vowels.length === 1 ? 0 : isClosed ? vowels.length - 1 : vowels.length - 2;
  const at = start + offset + 1;
  return (word.slice(0, at) + mark + word.slice(at)).normalize("NFC");
}
