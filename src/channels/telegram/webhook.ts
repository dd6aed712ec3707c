import { createHmac } from "node:crypto";
import type { Update } from "grammy/types";
import { readBounded } from "../../core/read-bounded.ts";
import { sameSecret } from "../../core/same-secret.ts";

/** Largest delivery that is read, bytes. */
const largestBody = 1_000_000;

/** A door for Telegram's deliveries, to be mounted on the web server. */
export interface Webhook {
  /** Path below the public address. */
  readonly path: string;
  /** Takes a delivery: 200 once it is kept and before the work begins, 503 when it cannot be kept, 401 for a wrong secret, 413 for too much, 400 for nonsense. */
  handle(request: Request): Promise<Response>;
}

/** The secret that Telegram sends along when the operator sets none: derived from the token, which it does not reveal. */
export function defaultSecret(token: string): string {
  return createHmac("sha256", token).update("hoi-tinh telegram webhook").digest("hex");
}

/** Takes an update: resolves once it is kept, before the work on it begins; rejects when it cannot be kept. */
export type Receive = (update: Update) => Promise<void>;

/** Builds the door. `receiver` says who takes updates now; while nobody does, Telegram is told to come again (503). */
export function createWebhook(secret: string, receiver: () => Receive | undefined): Webhook {
  return {
    path: "/webhook/telegram",
    handle: async (request) => {
      if (request.method !== "POST") return new Response(null, { status: 405 });
      if (!sameSecret(request.headers.get("x-telegram-bot-api-secret-token") ?? "", secret))
        return new Response(null, { status: 401 });
      const body = await readBounded(request, largestBody);
      if (body === undefined) return new Response(null, { status: 413 });
      const update = parseUpdate(body);
      if (!update) return new Response(null, { status: 400 });
      const receive = receiver();
      if (!receive) return new Response(null, { status: 503 });
      const status = await receive(update).then(
        () => 200,
        () => 503,
      );
      return new Response(null, { status });
    },
  };
}

function parseUpdate(body: string): Update | undefined {
  try {
    const value: unknown = JSON.parse(body);
    const isUpdate =
      typeof value === "object" && value !== null && "update_id" in value && Number.isSafeInteger(value.update_id);
    return isUpdate ? (value as Update) : undefined;
  } catch {
    return undefined;
  }
}
