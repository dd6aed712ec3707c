/** Letters that many speakers do not tell apart, and so mix up when they write: [one, the other], at the beginning of a syllable. */
const onsets: readonly (readonly [string, string])[] = [
  ["s", "x"],
  ["ch", "tr"],
  ["d", "gi"],
  ["d", "r"],
  ["r", "gi"],
  ["l", "n"],
  ["c", "k"],
  ["g", "gh"],
  ["ng", "ngh"],
];

/** The hook and the tilde, composed: one is written for the other. */
const hooks = "ảẻỉỏủỷẩểổẳởử";
const tildes = "ãẽĩõũỹẫễỗẵỡữ";

/**
 * Other spellings of a syllable that sound alike to many speakers: "sấu" → "xấu", "chồng" → "trồng", "bõ" → "bỏ".
 * They need not be words.
 *
 * @param syllable lower case, NFC
 */
export function soundAlikes(syllable: string): string[] {
  const found = new Set<string>();
  for (const spelling of [syllable, otherTone(syllable)])
    for (const variant of [spelling, ...otherOnsets(spelling)]) if (variant !== syllable) found.add(variant);
  return [...found];
}

/** A syllable with its hook written as a tilde, or the other way round: "mổi" → "mỗi"; itself where it has neither. */
export function otherTone(syllable: string): string {
  return [...syllable]
    .map((letter) => {
      const hook = hooks.indexOf(letter);
      const tilde = tildes.indexOf(letter);
      return hook >= 0 ? tildes.charAt(hook) : tilde >= 0 ? hooks.charAt(tilde) : letter;
    })
    .join("");
}

function otherOnsets(syllable: string): string[] {
  const own = onsetOf(syllable);
  return onsets.flatMap(([one, other]) =>
    [
      [one, other],
      [other, one],
    ].flatMap(([from = "", to = ""]) => (own === from ? [`${to}${syllable.slice(from.length)}`] : [])),
  );
}

/** The consonants that a syllable begins with; "gi" counts as one where a vowel follows. */
function onsetOf(syllable: string): string {
  return /^(?:ngh|ng|nh|gh|gi(?=\p{L})|kh|qu|ch|th|tr|ph|[bcdđghklmnprstvx])/u.exec(syllable)?.[0] ?? "";
}
