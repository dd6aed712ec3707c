import type { PassageView } from "../passage/passage-view.ts";

/** What would be said, and the passage that it is said from. */
export interface Said {
  readonly headline: string;
  readonly view: PassageView;
}
