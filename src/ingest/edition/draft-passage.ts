import type { Cell, PassageKind } from "../../core/passage.ts";
import type { Span } from "../../core/span.ts";

/** A passage before it is tied to the received file. */
export interface DraftPassage {
  readonly kind: PassageKind;
  readonly sectionPath: readonly string[];
  readonly text: string;
  readonly context: string;
  readonly editionSpan: Span;
  readonly cells?: readonly Cell[] | undefined;
  readonly block: number;
  /** Tied, so that the received words count as accounted for, but not handed out: a table's head line, a letterhead. */
  readonly isHidden?: boolean | undefined;
}
