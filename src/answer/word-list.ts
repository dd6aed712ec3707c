/** A word that lists are asked for, with its number among words: worked out once, asked often. */
export interface SoughtWord {
  readonly form: string;
  readonly hash: number;
}

/** The words of a text in their order, made to be asked which of other words they hold and where. */
export class WordList {
  readonly forms: readonly string[];
  /** Hash table of first places, counted from 1; 0 is an empty slot. A power of two of slots, at least half of them empty. */
  readonly #slots: Uint32Array;

  /** @param forms normalised words, as {@link Token.form} */
  constructor(forms: readonly string[]) {
    this.forms = forms;
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(forms.length * 2 + 1)));
    const mask = slots.length - 1;
    for (const [at, form] of forms.entries()) {
      let slot = hashOf(form) & mask;
      while (slots[slot] && forms[(slots[slot] ?? 0) - 1] !== form) slot = (slot + 1) & mask;
      slots[slot] ||= at + 1;
    }
    this.#slots = slots;
  }

  /** First place of a word; −1 where it does not stand. */
  first({ form, hash }: SoughtWord): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const at = slots[slot] ?? 0;
      if (at === 0 || this.forms[at - 1] === form) return at - 1;
    }
  }

  /** First place at which all words stand in a row; −1 where they do not. */
  run(words: readonly SoughtWord[]): number {
    const [first] = words;
    if (!first) return -1;
    const { forms } = this;
    for (let at = this.first(first); at >= 0; at = forms.indexOf(first.form, at + 1)) {
      let length = 1;
      while (length < words.length && forms[at + length] === words[length]?.form) length++;
      if (length === words.length) return at;
    }
    return -1;
  }
}

/** Makes a word ready to be looked for. */
export const soughtWord = (form: string): SoughtWord => ({ form, hash: hashOf(form) });

/** FNV-1a over the UTF-16 code units. */
function hashOf(form: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193);
  // The low bits alone choose the slot.
  return (hash ^ (hash >>> 15)) >>> 0;
}
