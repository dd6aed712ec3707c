import { codeOf } from "../core/code-of.ts";
import { OutageWatch } from "../core/outage-watch.ts";
import type { Logger } from "../core/ports.ts";
import type { Store } from "./store.ts";

/** Calls that write. On a full disk they fail while reading works on: only another of them shows that there is room again. */
const writes = new Set(["accept", "leave", "comeBack", "finish", "add", "append", "clear", "record"]);

/** Says once that the store cannot be used (disk full, server gone), whoever needs it however often, and once that it can be again. */
export function watchStore(store: Store, logger: Logger): Store {
  const outage = new OutageWatch(logger, "store", {
    begun: "the store cannot be used; what cannot be kept is not acknowledged, what was kept waits",
    over: "the store can be used again",
  });
  const watch: Watch = { outage, hasFailedToWrite: false };
  return {
    ...store,
    conversations: watched(store.conversations, watch),
    seen: watched(store.seen, watch),
    pending: watched(store.pending, watch),
    feedback: watched(store.feedback, watch),
    questions: watched(store.questions, watch),
    usage: watched(store.usage, watch),
    locks: watched(store.locks, watch),
  };
}

/** An outage, and whether something that had to be written could not be. */
interface Watch {
  readonly outage: OutageWatch;
  hasFailedToWrite: boolean;
}

/** The same port; how each call went is told to the watch. Calls begin at once, as before. */
function watched<Port extends object>(port: Port, watch: Watch): Port {
  const methods = Object.entries(port as Record<string, (...given: unknown[]) => Promise<unknown>>);
  const telling = methods.map(([name, method]) => [
    name,
    async (...given: unknown[]) => {
      try {
        const result = await method(...given);
        if (writes.has(name)) watch.hasFailedToWrite = false;
        if (!watch.hasFailedToWrite) watch.outage.worked();
        return result;
      } catch (error) {
        watch.hasFailedToWrite ||= writes.has(name);
        watch.outage.failed({ code: codeOf(error) });
        throw error;
      }
    },
  ]);
  return Object.fromEntries(telling) as Port;
}
