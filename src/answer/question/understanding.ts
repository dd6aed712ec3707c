import type { DocumentKind } from "../../core/document.ts";
import type { AskedSpeaker } from "./asked-speaker.ts";
import type { Concept } from "./concepts.ts";
import type { Place } from "./places.ts";
import type { Wanted } from "./wanted.ts";

/** Whether a plan or what came of it is asked for. */
export type AskedKind = "plan" | "result" | "both" | "any";

/** A stretch of time that the question names or means; days as numbers YYYYMMDD. */
export interface AskedPeriod {
  readonly from: number;
  readonly to: number;
  readonly year: number;
  readonly kind: "year" | "years" | "half" | "quarter" | "months" | "month" | "day" | "season";
}

/** What the bot understood of a question. */
export interface Understanding {
  /** Lower-case words with marks, abbreviations spelled out. */
  readonly text: string;
  readonly isUnmarked: boolean;
  readonly wanted: ReadonlySet<Wanted>;
  readonly units: readonly RegExp[];
  /** How many values the question asks for, at least 1. */
  readonly valueCount: number;
  readonly concepts: readonly Concept[];
  /** Concepts inherited from the conversation; they count less and need not be met. */
  readonly inherited: readonly Concept[];
  /** Pairs of concepts, by their places, of which the second narrows the first: "giá trị sản xuất" + "công nghiệp". */
  readonly narrowed: readonly (readonly [thing: number, by: number])[];
  readonly periods: readonly AskedPeriod[];
  readonly places: readonly Place[];
  /** Key of the province that the documents are about, where the question names it or says "tỉnh" of it. */
  readonly home?: string | undefined;
  /** Names that the question spells in capitals, in small letters and with the number behind them: "vĩnh phước 2". */
  readonly names: readonly string[];
  readonly kind: AskedKind;
  readonly documentKinds: readonly DocumentKind[];
  /** Where documents are set against each other ("nghị quyết và báo cáo khác nhau thế nào"): the kinds of each side; else empty. */
  readonly documentSides: readonly (readonly DocumentKind[])[];
  /** Numbers that the question itself states (other than years): "1.500 giường", "300 năm", "16/23". */
  readonly numbers: readonly string[];
  readonly unknown: readonly string[];
  /** Somebody whose words are asked for, where the question is about something else. */
  readonly speaker?: AskedSpeaker | undefined;
}
