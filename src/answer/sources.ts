import type { Citation } from "../core/citation.ts";
import { cite } from "./cite.ts";
import type { PassageView } from "./passage-view.ts";

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
}
