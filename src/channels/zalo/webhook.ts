import { createWebhook, type Receive, type Webhook } from "../../core/webhook.ts";

/** Builds the door for Zalo's deliveries, `/webhook/zalo`. */
export function createZaloWebhook(secret: string, receiver: () => Receive<object> | undefined): Webhook {
  const read = (body: unknown) => (typeof body === "object" && body !== null ? body : undefined);
  return createWebhook({ channel: "zalo", secretHeader: "x-bot-api-secret-token", secret, read, receiver });
}
