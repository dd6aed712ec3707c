import type { Passage } from "../../core/passage.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { readRow } from "../passage/row-values.ts";
import type { Understanding } from "../question/understanding.ts";
import { spokenWords } from "../statement/clause-worth.ts";
import type { Ranked } from "./rank.ts";

/** Finds the rows that break a row of a table down: those that bear its name as their context. Costs one pass when first asked. */
export function partsOf(passages: readonly Passage[]): (row: Passage) => readonly Passage[] {
  let parts: Map<string, Passage[]> | undefined;
  const read = () => {
    const found = new Map<string, Passage[]>();
    for (const passage of passages) {
      if (passage.kind !== "row" || passage.context === "") continue;
      const key = `${passage.documentId}:${passage.block}:${passage.context}`;
      found.set(key, [...(found.get(key) ?? []), passage]);
    }
    return found;
  };
  return (row) => {
    parts ??= read();
    return parts.get(`${row.documentId}:${row.block}:${readRow(row)?.ownLabel ?? ""}`) ?? [];
  };
}

/**
 * Where the best candidate is a table's row that takes together more than was asked for ("công nghiệp và xây dựng"), and one of the
 * rows that break it down bears just the name asked for ("Công nghiệp"), puts that one in front.
 *
 * @param below finds the rows that break a row down
 */
export function preferPart(
  ranked: readonly Ranked[],
  asked: Understanding,
  below: (row: Passage) => readonly PassageView[],
): readonly Ranked[] {
  const [best] = ranked;
  if (best?.candidate.view.passage.kind !== "row" || isSpoken(best.candidate.view, asked)) return ranked;
  const named = below(best.candidate.view.passage).filter((view) => isSpoken(view, asked));
  const [part] = named;
  if (!part || named.length > 1) return ranked;
  const own = ranked.find(({ candidate }) => candidate.view.passage.id === part.passage.id);
  const chosen = { score: best.score, candidate: own?.candidate ?? { ...best.candidate, view: part } };
  return [chosen, ...ranked.filter((entry) => entry !== own)];
}

/** Whether the question speaks every word of a row's own label. */
function isSpoken({ label }: PassageView, asked: Understanding): boolean {
  const spoken = spokenWords(asked);
  return label.forms.length > 0 && label.forms.every((form) => spoken.has(form));
}
