/** What a check found wrong, as one line for people. */
export interface Problem {
  readonly kind: "edition" | "span" | "digit" | "syllable" | "unaccounted" | "vocabulary";
  /** What, where, and what to do. */
  readonly message: string;
}
