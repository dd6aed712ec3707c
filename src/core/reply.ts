import type { Citation } from "./citation.ts";

/** A page to turn to. */
export interface Choice {
  readonly label: string;
  /** Our command that opens it, with its words, without a slash: "chitieu 2". ASCII, at most 62 characters. */
  readonly command: string;
}

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
  /** Other pages, in rows of buttons; where the channel can, a page takes this reply's place. Default: none. */
  readonly choices?: readonly (readonly Choice[])[] | undefined;
  /** Whether the person is asked to write something back to this very message. Default: false. */
  readonly isPrompt?: boolean | undefined;
}
