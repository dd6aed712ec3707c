import { readBounded } from "./read-bounded.ts";
import { sameSecret } from "./same-secret.ts";

/** Largest delivery that is read, bytes. */
const largestBody = 1_000_000;

/** A door for a messenger's deliveries, to be mounted on the web server. */
export interface Webhook {
  /** Path below the public address. */
  readonly path: string;
  /** Takes a delivery: 200 once it is kept and before the work begins, 503 when it cannot be kept, 401 for a wrong secret, 413 for too much, 400 for nonsense. */
  handle(request: Request): Promise<Response>;
}

/** Takes a delivery: resolves once it is kept, before the work on it begins; rejects when it cannot be kept. */
export type Receive<Delivery> = (delivery: Delivery) => Promise<void>;

/** What {@link createWebhook} needs. */
export interface WebhookOptions<Delivery> {
  /** Name of the messenger, which the path ends in. */
  readonly channel: string;
  /** Header that the messenger sends the secret in. */
  readonly secretHeader: string;
  readonly secret: string;
  /** Makes a delivery of the JSON that came; undefined: it is none. */
  readonly read: (body: unknown) => Delivery | undefined;
  /** Who takes deliveries now; while nobody does, the messenger is told to come again (503). */
  readonly receiver: () => Receive<Delivery> | undefined;
}

/** Builds the door. */
export function createWebhook<Delivery>(options: WebhookOptions<Delivery>): Webhook {
  const { channel, secretHeader, secret, read, receiver } = options;
  const statusOf = async (request: Request): Promise<number> => {
    if (request.method !== "POST") return 405;
    if (!sameSecret(request.headers.get(secretHeader) ?? "", secret)) return 401;
    const body = await readBounded(request, largestBody);
    if (body === undefined) return 413;
    const delivery = read(parseJson(body));
    if (delivery === undefined) return 400;
    const receive = receiver();
    if (!receive) return 503;
    return receive(delivery).then(
      () => 200,
      () => 503,
    );
  };
  return {
    path: `/webhook/${channel}`,
    handle: async (request) => new Response(null, { status: await statusOf(request) }),
  };
}

/** The value that a text spells; undefined when it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
