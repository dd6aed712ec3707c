import type { Corpus } from "../../core/corpus.ts";
import { elsewhere } from "../../core/elsewhere.ts";

/**
 * Marks the passages of the place that a corpus is about.
 *
 * @returns 1 for each of them, 0 for the others, in the order of the passages; undefined when all are its own
 */
export function ownPassages({ documents, passages }: Pick<Corpus, "documents" | "passages">): Uint8Array | undefined {
  const others = elsewhere(documents);
  return others.size > 0 ? Uint8Array.from(passages, (p) => (others.has(p.documentId) ? 0 : 1)) : undefined;
}
