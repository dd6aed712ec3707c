import { codeOf } from "../core/code-of.ts";
import { OutageWatch } from "../core/outage-watch.ts";
import type { Logger } from "../core/ports.ts";
import type { Store } from "./store.ts";

/** Says once that the store cannot be used (disk full, server gone), whoever needs it however often, and once that it can be again. */
export function watchStore(store: Store, logger: Logger): Store {
  const outage = new OutageWatch(logger, "store", {
    begun: "the store cannot be used; what cannot be kept is not acknowledged, what was kept waits",
    over: "the store can be used again",
  });
  return {
    ...store,
    conversations: watched(store.conversations, outage),
    seen: watched(store.seen, outage),
    pending: watched(store.pending, outage),
    feedback: watched(store.feedback, outage),
    questions: watched(store.questions, outage),
    usage: watched(store.usage, outage),
    locks: watched(store.locks, outage),
  };
}

/** The same port; how each call went is told to the watch. Calls begin at once, as before. */
function watched<Port extends object>(port: Port, outage: OutageWatch): Port {
  const methods = Object.entries(port as Record<string, (...given: unknown[]) => Promise<unknown>>);
  const telling = methods.map(([name, method]) => [
    name,
    async (...given: unknown[]) => {
      try {
        const result = await method(...given);
        outage.worked();
        return result;
      } catch (error) {
        outage.failed({ code: codeOf(error) });
        throw error;
      }
    },
  ]);
  return Object.fromEntries(telling) as Port;
}
