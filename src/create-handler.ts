import { createClaimChecker } from "./answer/claims/create-claim-checker.ts";
import { withRecentAnswers } from "./answer/recent-answers.ts";
import { createChat } from "./chat/create-chat.ts";
import type { MemoryOptions } from "./chat/memory.ts";
import type { Operator } from "./core/operator.ts";
import type { Answerer, MessageHandler } from "./core/ports.ts";
import type { Engine } from "./open-engine.ts";

/** What {@link createHandler} joins to an engine. */
export interface HandlerOptions extends MemoryOptions {
  /** Who gets what people write with `/gopy`. Absent: nobody. */
  readonly operator?: Operator | undefined;
  /** What answers questions. Default: the engine, in this thread. */
  readonly answerer?: Answerer | undefined;
}

/** Joins the manners of the chat to an engine. */
export function createHandler(engine: Engine, options: HandlerOptions): MessageHandler {
  const { corpus } = engine.retriever;
  return createChat({
    ...options,
    answerer: withRecentAnswers(options.answerer ?? engine.answerer),
    examples: engine.examples,
    documents: corpus.documents,
    ledger: corpus,
    boards: engine.boards(),
    place: corpus.documents.find((document) => document.place?.startsWith("tỉnh"))?.place,
    claims: createClaimChecker(engine.retriever, engine.answerer),
  });
}
