import type { IndicatorName } from "../../core/vocabulary.ts";
import { type IndicatorReader, likeness } from "../ledger/words.ts";

/** Names less alike than this are two indicators. */
const leastLikeness = 0.75;

/** Makes a finder of the field ("Kinh tế") that the vocabulary files an indicator under; undefined where it knows none like it. */
export function fieldFinder(
  known: readonly IndicatorName[],
  read: IndicatorReader,
): (indicator: string) => string | undefined {
  const names = known.flatMap(({ name, aliases, field }) =>
    [name, ...aliases].map((wording) => ({ words: read(wording), field })),
  );
  return (indicator) => {
    const asked = read(indicator);
    let best: { field: string; score: number } | undefined;
    for (const { words, field } of names) {
      const score = likeness(asked.core, words.core);
      if (score >= leastLikeness && score > (best?.score ?? 0)) best = { field, score };
    }
    return best?.field;
  };
}
