/** The words of a text in their order, each with a number by which most others are told apart from it. */
export class WordList {
  readonly forms: readonly string[];
  /** {@link wordHash} of each word. */
  readonly hashes: Int32Array;

  /** @param forms normalised words, as `Token.form` */
  constructor(forms: readonly string[]) {
    this.forms = forms;
    this.hashes = new Int32Array(forms.length);
    for (let at = 0; at < forms.length; at++) this.hashes[at] = wordHash(forms[at] ?? "");
  }

  /** First place, from a given one on, at which all words of another list stand in a row; −1 where they do not. */
  indexOf(words: WordList, from = 0): number {
    const [first] = words.hashes;
    if (first === undefined) return -1;
    for (let at = this.hashes.indexOf(first, from); at >= 0; at = this.hashes.indexOf(first, at + 1)) {
      let length = 0;
      while (length < words.forms.length && this.forms[at + length] === words.forms[length]) length++;
      if (length === words.forms.length) return at;
    }
    return -1;
  }
}

/** FNV-1a over the UTF-16 code units, mixed so that the low bits alone tell words apart. */
export function wordHash(form: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
