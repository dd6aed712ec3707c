import { createHmac } from "node:crypto";
import { readBounded } from "../../core/read-bounded.ts";
import { sameSecret } from "../../core/same-secret.ts";

/** Largest delivery that is read, bytes. */
const largestBody = 1_000_000;

/** A door for Zalo's deliveries, to be mounted on the web server. */
export interface Webhook {
  /** Path below the public address. */
  readonly path: string;
  /** Takes a delivery: 200 once it is kept and before the work begins, 503 when it cannot be kept, 401 for a wrong secret, 413 for too much, 400 for what is no JSON. */
  handle(request: Request): Promise<Response>;
}

/** The secret that Zalo sends along when the operator sets none: derived from the token, which it does not reveal. */
export function defaultSecret(token: string): string {
  return createHmac("sha256", token).update("hoi-tinh zalo webhook").digest("hex");
}

/** Takes what was delivered: resolves once it is kept, before the work on it begins; rejects when it cannot be kept. */
export type Receive = (body: unknown) => Promise<void>;

/** Builds the door. `receiver` says who takes deliveries now; while nobody does, Zalo is told to come again (503). */
export function createWebhook(secret: string, receiver: () => Receive | undefined): Webhook {
  return {
    path: "/webhook/zalo",
    handle: async (request) => {
      const answer = (status: number) => new Response(null, { status });
      if (request.method !== "POST") return answer(405);
      if (!sameSecret(request.headers.get("x-bot-api-secret-token") ?? "", secret)) return answer(401);
      const text = await readBounded(request, largestBody);
      if (text === undefined) return answer(413);
      const body = parseObject(text);
      if (body === undefined) return answer(400);
      const receive = receiver();
      if (!receive) return answer(503);
      return receive(body).then(
        () => answer(200),
        () => answer(503),
      );
    },
  };
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
