import type { Board } from "../../core/board.ts";
import type { Charts } from "../../core/charts.ts";
import type { Document } from "../../core/document.ts";
import type { Passage } from "../../core/passage.ts";
import type { Logger } from "../../core/ports.ts";
import type { Reply } from "../../core/reply.ts";
import type { AdminOptions } from "./admin-routes.ts";
import type { Metrics } from "./metrics.ts";

/** A further door of the web server, e.g. a messenger's webhook. */
export interface Door {
  /** Path that it stands at, e.g. "/webhook/telegram". */
  readonly path: string;
  handle(request: Request): Promise<Response>;
}

/** What the pages show of the documents. */
export interface WebContent {
  /** Documents that `/tailieu` lists and `/nguon/…` shows. */
  readonly documents: readonly Document[];
  /** Passages of all documents, those of one document together, in reading order. */
  readonly passages: readonly Passage[];
  /** Tables of indicators that `/chitieu` shows, the first one by default; default: none. */
  readonly boards?: readonly Board[] | undefined;
  /** Draws indicators, below answers and on their pages; default: nothing is drawn. */
  readonly charts?: Charts | undefined;
}

/** What the web page is built from. */
export interface WebOptions extends WebContent {
  /** Address that is listened on; nothing else is. */
  readonly host: string;
  /** 0: any free port, see `address()`. */
  readonly port: number;
  /** Address under which the page is reached from outside, for links in previews; without a slash at its end. */
  readonly publicUrl?: string | undefined;
  /** Writes a reply as plain text, for the copy button. */
  readonly renderPlain: (reply: Reply) => string;
  readonly logger: Logger;
  /** The text of a received file, to show cited words as they came. Absent: not shown. */
  readonly readReceived?: ((source: string) => Promise<string | undefined>) | undefined;
  /** Further doors; default: none. */
  readonly doors?: readonly Door[];
  /** Requests of one address in a minute. Default: 120 questions, 600 pages. */
  readonly perMinute?: { readonly questions?: number; readonly pages?: number };
  /** Names of what does not take messages yet, or no longer; `/readyz` says them. Default: nothing. */
  readonly waitingFor?: () => Promise<readonly string[]>;
  /** The operator's page `/quantri`. Absent: there is no such page. */
  readonly admin?: AdminOptions | undefined;
  /** What `/metrics` shows. Absent: there is no such page. */
  readonly metrics?: Pick<Metrics, "contentType" | "read">;
}
