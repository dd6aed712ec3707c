import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { MessageHandler } from "../../core/ports.ts";

/** Figures about the running bot, in the format that Prometheus reads. They name channels, never people or words. */
export interface Metrics {
  /** Counts and times what a handler does; the handler is otherwise as before. */
  watch(handler: MessageHandler): MessageHandler;
  /** Media type of {@link read}. */
  readonly contentType: string;
  /** All figures as text. */
  read(): Promise<string>;
}

/** What became of a message. */
type Outcome = "answer" | "abstention" | "notice" | "silence" | "failure";

/** Upper bounds of the histogram, seconds. */
const seconds = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/** Begins to gather figures, of the process too (memory, processor time, event loop). */
export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const messages = new Counter({
    name: "hoi_tinh_messages_total",
    help: "Messages by channel and by what became of them",
    labelNames: ["channel", "outcome"],
    registers: [register],
  });
  const duration = new Histogram({
    name: "hoi_tinh_message_seconds",
    help: "Time from a message to its reply, sending not included",
    labelNames: ["channel"],
    buckets: seconds,
    registers: [register],
  });
  return {
    contentType: register.contentType,
    read: () => register.metrics(),
    watch: (handler) => async (message) => {
      const { channel } = message;
      const stop = duration.startTimer({ channel });
      let outcome: Outcome = "failure";
      try {
        const reply = await handler(message);
        outcome = reply?.kind ?? "silence";
        return reply;
      } finally {
        stop();
        messages.inc({ channel, outcome });
      }
    },
  };
}
