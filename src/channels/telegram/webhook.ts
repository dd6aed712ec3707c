import type { Update } from "grammy/types";
import { createWebhook, type Receive, type Webhook } from "../../core/webhook.ts";

/** Builds the door for Telegram's deliveries, `/webhook/telegram`. */
export function createTelegramWebhook(secret: string, receiver: () => Receive<Update> | undefined): Webhook {
  const secretHeader = "x-telegram-bot-api-secret-token";
  return createWebhook({ channel: "telegram", secretHeader, secret, read: readUpdate, receiver });
}

function readUpdate(body: unknown): Update | undefined {
  const isUpdate =
    typeof body === "object" && body !== null && "update_id" in body && Number.isSafeInteger(body.update_id);
  return isUpdate ? (body as Update) : undefined;
}
