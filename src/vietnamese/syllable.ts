const toneOf = new Map([
  ["\u0301", "sắc"],
  ["\u0300", "huyền"],
  ["\u0309", "hỏi"],
  ["\u0303", "ngã"],
  ["\u0323", "nặng"],
]);

const onsets = "ngh ng nh gh gi g kh k qu ch c th tr t ph p b d đ h l m n r s v x".split(" ");

/** Vowel groups with the codas each may carry; "-" stands for no coda. */
const rimeTable: readonly (readonly [nucleus: string, codas: string])[] = [
  ["a", "- c ch m n ng nh p t i o u y"],
  ["ă", "c m n ng p t"],
  ["â", "c m n ng p t u y"],
  ["e", "- c m n ng o p t"],
  ["ê", "- c ch m n ng nh p t u"],
  ["i", "- ch m n nh p t u"],
  ["ia", "-"],
  ["iê", "c m n ng p t u"],
  ["o", "- c i m n ng p t"],
  ["oa", "- c ch i m n ng nh o p t y"],
  ["oă", "c m n ng t"],
  ["oe", "- m n o t"],
  ["oo", "c ng"],
  ["ô", "- c i m n ng p t"],
  ["ơ", "- i m n p t"],
  ["u", "- c i m n ng p t"],
  ["ua", "-"],
  ["uâ", "n ng t y"],
  ["uê", "- ch nh u"],
  ["uô", "c i m n ng t"],
  ["uơ", "-"],
  ["uy", "- ch n nh p t u"],
  ["uya", "-"],
  ["uyê", "n t"],
  ["ư", "- c i m n ng t u"],
  ["ưa", "-"],
  ["ươ", "c i m n ng p t u"],
  ["y", "- ch n nh t"],
  ["yê", "m n ng t u"],
];

const rimes: ReadonlyMap<string, { readonly nucleus: string; readonly coda: string }> = new Map(
  rimeTable.flatMap(([nucleus, codas]) =>
    codas.split(" ").map((coda) => {
      const written = coda === "-" ? "" : coda;
      return [nucleus + written, { nucleus, coda: written }] as const;
    }),
  ),
);

const stopCodas = new Set(["c", "ch", "p", "t"]);
const onsetsBeforeY = new Set(["", "h", "k", "l", "m", "s", "t", "v", "qu"]);

/**
 * Whether a word is a possible Vietnamese syllable: an onset, a rime and a tone that the spelling allows together
 * (c/k/q, g/gh, ng/ngh; only sắc and nặng before c, ch, p, t). Case does not matter; the tone mark may stand where old or
 * new spelling puts it ("hòa", "hoà"). The rule speaks of what is possible, not of what is in use: "ghẻm" is possible.
 */
export function isVietnameseSyllable(word: string): boolean {
  const taken = takeToneOff(word);
  if (taken === undefined) return false;
  const { letters, tone, toneAt } = taken;
  return onsets.some((onset) => fits(onset, letters, tone, toneAt)) || fits("", letters, tone, toneAt);
}

/** A letter without its tone marks, and these. */
interface LetterParts {
  readonly letter: string;
  readonly tones: readonly string[];
}

const vowels = [..."aăâeêioôơuưy"];
const tonedLetters: ReadonlyMap<string, LetterParts> = new Map(
  vowels.flatMap((vowel) =>
    [...toneOf].map(([mark, tone]) => [`${vowel}${mark}`.normalize("NFC"), { letter: vowel, tones: [tone] }] as const),
  ),
);

function partsOf(character: string): LetterParts {
  const known = tonedLetters.get(character);
  if (known) return known;
  const parts = [...character.normalize("NFD")];
  const letter = parts.filter((part) => !toneOf.has(part)).join("");
  return { letter: letter.normalize("NFC"), tones: parts.flatMap((part) => toneOf.get(part) ?? []) };
}

function takeToneOff(word: string) {
  let letters = "";
  let tone = "";
  let toneAt = -1;
  for (const character of word.toLowerCase().normalize("NFC")) {
    if (character <= "z") {
      letters += character;
      continue;
    }
    const parts = partsOf(character);
    for (const name of parts.tones) {
      if (tone !== "") return undefined;
      [tone, toneAt] = [name, letters.length];
    }
    letters += parts.letter;
  }
  return /^[a-zđăâêôơư]{1,7}$/.test(letters) ? { letters, tone, toneAt } : undefined;
}

function fits(onset: string, letters: string, tone: string, toneAt: number): boolean {
  if (!letters.startsWith(onset)) return false;
  if (onset === "gi") return fitsAfterGi(letters, tone, toneAt);
  const rest = letters.slice(onset.length);
  const rime = rimes.get(rest);
  if (rime === undefined || !agree(onset, rest)) return false;
  if (stopCodas.has(rime.coda) && tone !== "sắc" && tone !== "nặng") return false;
  return toneAt === -1 || tonePlaces(rime.nucleus, rime.coda, onset).includes(toneAt - onset.length);
}

/** "gi" swallows the i of its rime: "gì", "gìn", "giếng". */
function fitsAfterGi(letters: string, tone: string, toneAt: number): boolean {
  const full = letters[2] === undefined || /^gi(?:ê|n$|p$|t$)/.test(letters) ? letters.slice(1) : letters.slice(2);
  const rime = rimes.get(full);
  if (rime === undefined || /^[iy]/.test(letters.slice(2))) return false;
  if (stopCodas.has(rime.coda) && tone !== "sắc" && tone !== "nặng") return false;
  const start = letters.length - full.length;
  return toneAt === -1 || tonePlaces(rime.nucleus, rime.coda, "").includes(toneAt - start);
}

function agree(onset: string, rime: string): boolean {
  const isFront = /^[eêiy]/.test(rime);
  if (onset === "k" || onset === "gh" || onset === "ngh") return isFront && (onset === "k" || !rime.startsWith("y"));
  if (onset === "c" || onset === "g" || onset === "ng") return !isFront;
  if (onset === "qu") return /^[aăâeêiơy]|^ôc/.test(rime) && !/^(?:ia|iê|i[mnpu]$|yê[mu])/.test(rime);
  if (rime.startsWith("yê")) return onset === "";
  if (rime.startsWith("y")) return onsetsBeforeY.has(onset) && rime === "y";
  return !(onset === "" && rime.startsWith("iê"));
}

/** Places, counted from the start of the rime, where the tone mark may stand. */
function tonePlaces(nucleus: string, coda: string, onset: string): readonly number[] {
  const last = nucleus.length - 1;
  if (/[ăâêôơ]$/.test(nucleus)) return [last];
  if (nucleus === "oo") return [1];
  if (coda !== "" && /^[cmnpt]/.test(coda)) return [last];
  if (nucleus === "uya") return [1];
  if (coda === "" && onset !== "qu" && /^(?:oa|oe|uy)$/.test(nucleus)) return [0, 1];
  if (/^(?:oa|oe|uy)$/.test(nucleus)) return [last];
  return [0];
}
