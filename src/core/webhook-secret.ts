import { createHmac } from "node:crypto";

/** The secret that a messenger sends along when the operator sets none: derived from the bot's token, which it does not reveal. */
export function webhookSecret(channel: string, token: string): string {
  return createHmac("sha256", token).update(`hoi-tinh ${channel} webhook`).digest("hex");
}
