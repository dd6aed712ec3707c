import type { Citation } from "./citation.ts";

/** What the bot says, free of any channel's markup; a channel renders it. Plain text everywhere. */
export interface Reply {
  /** An answer from the documents, a statement that they do not answer, or a word about the bot itself (greeting, help, list). */
  readonly kind: "answer" | "abstention" | "notice";
  /** The question with everything that it inherited spelled out, fit for a link; absent for notices. */
  readonly question?: string | undefined;
  /** First line, shown bold: the answer itself. */
  readonly headline: string;
  /** Citation numbers shown behind the headline. */
  readonly headlineCitations: readonly number[];
  /** Further lines, `[n]` marks inside. */
  readonly details: readonly string[];
  /** Sources, shown folded where the channel can fold. */
  readonly citations: readonly Citation[];
  /** Next questions to tap or type. */
  readonly suggestions: readonly string[];
  /** Whether the person is asked to write something back to this very message. Default: false. */
  readonly isPrompt?: boolean | undefined;
}
