import { foldMarks } from "../fold-marks.ts";
import type { UsualShape } from "./weights.ts";

/** What surrounds a word, as far as its capitals depend on it. */
export interface CaseSurroundings {
  /** Whether the words beside it are in capitals. */
  readonly isShouted: boolean;
  /** Whether a sentence or an item begins here. */
  readonly isStart: boolean;
}

/** Capitals that readers see in strokes of small letters: "Idió" for "khó", "Mnh" for "kinh". */
const strokeCapitals = /^[IÍÌỈĨỊMJTVĨ]/u;

/** Gives a restored word, in lower case, the capitals of the received form. */
export function applyCase(word: string, received: string, usual: UsualShape, around: CaseSurroundings): string {
  const letters = received.replace(/[^\p{L}]/gu, "");
  const capitals = letters.replace(/[^\p{Lu}]/gu, "").length;
  if (usual === "upper" && capitals * 2 >= letters.length) return word.toUpperCase();
  const isShouted = around.isShouted && capitals > 0 && (capitals * 2 >= letters.length || letters.length <= 4);
  if (isShouted) return word.toUpperCase();
  const first = letters[0] ?? "";
  if (first === first.toLowerCase()) return word;
  const isSame = foldMarks(first).toLowerCase() === foldMarks(word[0] ?? "").toLowerCase();
  if (!isSame && strokeCapitals.test(first) && !around.isStart) return word;
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
