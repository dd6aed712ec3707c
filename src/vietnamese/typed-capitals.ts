import { normalize } from "./normalize.ts";
import { isVietnameseSyllable } from "./syllable.ts";

/** Words that a question spells with capitals on purpose, normalised. */
export interface TypedCapitals {
  /** Written in capitals throughout, and no syllable: "DTI", "TCM". */
  readonly codes: ReadonlySet<string>;
  /** Beside another word with a capital: "Plei Krông". */
  readonly names: ReadonlySet<string>;
}

const none: TypedCapitals = { codes: new Set(), names: new Set() };

/** Finds codes and names by their capitals; none in a question that is all in capitals. */
export function typedCapitals(question: string): TypedCapitals {
  const text = question.normalize("NFC");
  const list = text.match(/[\p{L}\d]+/gu) ?? [];
  if (!list.some((word) => /^\p{Ll}/u.test(word))) return none;
  const codes = list.filter((word) => /^\p{Lu}{2,}$/u.test(word)).map(normalize);
  const runs = text.match(/(?<![\p{L}\d])\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)+(?!\p{L})/gu) ?? [];
  return {
    codes: new Set(codes.filter((word) => !isVietnameseSyllable(word))),
    names: new Set(runs.flatMap((run) => run.split(/[ -]/)).map(normalize)),
  };
}
