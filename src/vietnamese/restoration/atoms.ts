import { isVietnameseSyllable } from "../syllable.ts";

/** A piece of a line. The pieces of a line, joined, are the line. */
export interface Atom {
  /** As received. */
  readonly text: string;
  /**
   * `word`: letters, perhaps with specks among them; the only kind that restoration rewrites. `number`: anything that holds
   * a digit. `mark`: punctuation and specks. `space`: white space.
   */
  readonly kind: "word" | "number" | "mark" | "space";
}

const token = /(\s+)|([^\s\p{L}\p{N}]*)(\S*?)([^\s\p{L}\p{N}]*)(?=\s|$)/gu;
const separator = /([^\p{L}\p{M}\p{N}]+)/u;
/** A speck glued to a bare u or o is often the horn of ư or ơ: "trù-" is "trừ". */
const hornAtEnd = /[uùúủũụoòóỏõọ]$/iu;
/** "ngu-ời" is one word, not two. */
const tornHorn = /[uo]['*-]+[aăâeêioôơuưàáảãạờớởỡợòóỏõọùúủũụ]/iu;

/** Splits a line into its pieces: words, numbers, marks and spaces, in order, nothing lost. */
export function atomsOf(line: string): Atom[] {
  const atoms: Atom[] = [];
  for (const [whole, space, before = "", core = "", after = ""] of line.matchAll(token)) {
    if (whole === "") continue;
    if (space !== undefined) atoms.push({ text: space, kind: "space" });
    else pushToken(atoms, before, core, after);
  }
  return atoms;
}

function pushToken(atoms: Atom[], before: string, core: string, after: string): void {
  if (before !== "") atoms.push({ text: before, kind: "mark" });
  if (core !== "" && /\p{N}/u.test(core)) atoms.push({ text: core, kind: "number" });
  else if (core !== "") {
    const horn = hornAtEnd.test(core) ? (/^['*-](?![\p{P}\p{S}])/u.exec(after)?.[0] ?? "") : "";
    pushWords(atoms, core + horn);
    after = after.slice(horn.length);
  }
  if (after !== "") atoms.push({ text: after, kind: "mark" });
}

/** A core whose parts are all words of their own is a compound ("vắc-xin", "ha/vụ"); else what separates them are specks. */
function pushWords(atoms: Atom[], core: string): void {
  const parts = core.split(separator);
  const isCompound = parts.every((part, index) => index % 2 === 1 || isWholeWord(part)) && !tornHorn.test(core);
  if (parts.length === 1 || !(isCompound || /[/(),;:.]/.test(core))) {
    atoms.push({ text: core, kind: "word" });
    return;
  }
  parts.forEach((part, index) => {
    if (part !== "") atoms.push({ text: part, kind: index % 2 === 1 ? "mark" : "word" });
  });
}

function isWholeWord(part: string): boolean {
  return part.length > 1 ? isVietnameseSyllable(part) || part === part.toUpperCase() : /\p{Lu}/u.test(part);
}
