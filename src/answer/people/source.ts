import type { Span } from "../../core/span.ts";

/** A stretch of a passage to be cited for a person. */
export interface PersonSource extends Span {
  readonly passageId: string;
}
