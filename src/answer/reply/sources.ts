import type { Citation } from "../../core/citation.ts";
import type { Span } from "../../core/span.ts";
import type { PassageView } from "../passage/passage-view.ts";
import { cite, citeAll } from "./cite.ts";

/** Citations in the order of their numbers; a passage is cited once. */
export class Sources {
  readonly citations: Citation[] = [];

  /** @returns the number to cite it by; `undefined` when the stretch is not tied to the received text */
  add(view: PassageView, start = 0, end = view.passage.text.length): number | undefined {
    const known = this.citations.find((citation) => citation.passageId === view.passage.id);
    if (known) return known.number;
    const made = cite(view, this.citations.length + 1, start, end);
    if (made) this.citations.push(made);
    return made?.number;
  }

  /**
   * Cites what is said of a passage, in full: where its words stand apart in the received file, with several citations.
   *
   * @param kept the stretches that are said, ascending
   * @param said their words
   * @returns the numbers to cite it by; empty when nothing of it is tied to the received text
   */
  addSaid(view: PassageView, kept: readonly Span[], said: string): number[] {
    const known = this.citations.filter((citation) => citation.passageId === view.passage.id);
    if (known.length > 0) return known.map((citation) => citation.number);
    const made = citeAll(view, this.citations.length + 1, kept, said);
    this.citations.push(...made);
    return made.map((citation) => citation.number);
  }
}
