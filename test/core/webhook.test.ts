import { expect, it } from "vitest";
import { createWebhook, type Receive } from "../../src/core/webhook.ts";
import { webhookSecret } from "../../src/core/webhook-secret.ts";

const secret = webhookSecret("thu", "12:bi-mat");
const door = (receive?: Receive<string>) =>
  createWebhook({
    channel: "thu",
    secretHeader: "x-secret",
    secret,
    read: (body) => (typeof body === "string" ? body : undefined),
    receiver: () => receive,
  });
const post = (body: string, given = secret) =>
  new Request("http://localhost/webhook/thu", { method: "POST", headers: { "x-secret": given }, body });

it("hands over what was read, and says that it is kept", async () => {
  const taken: string[] = [];
  const { path, handle } = door(async (delivery) => void taken.push(delivery));
  expect(path).toBe("/webhook/thu");
  expect((await handle(post('"tin"'))).status).toBe(200);
  expect(taken).toEqual(["tin"]);
});

it.each([
  ["a wrong secret", post('"tin"', `${secret}x`), 401],
  ["no secret", new Request("http://localhost/", { method: "POST", body: '"tin"' }), 401],
  ["another method", new Request("http://localhost/", { headers: { "x-secret": secret } }), 405],
  ["no JSON", post("{"), 400],
  ["JSON that is no delivery", post("{}"), 400],
  ["too much", post(`"${"x".repeat(1_000_000)}"`), 413],
])("hands over nothing that comes with %s", async (_, request, status) => {
  const taken: string[] = [];
  const { handle } = door(async (delivery) => void taken.push(delivery));
  expect((await handle(request)).status).toBe(status);
  expect(taken).toEqual([]);
});

it("asks the messenger to come again when nobody takes deliveries, or this one cannot be kept", async () => {
  expect((await door().handle(post('"tin"'))).status).toBe(503);
  const failing = door(() => Promise.reject(new Error("không ghi được")));
  expect((await failing.handle(post('"tin"'))).status).toBe(503);
});

it("derives a secret of its own for each messenger, which tells nothing of the token", () => {
  expect(secret).toMatch(/^[\da-f]{64}$/);
  expect(webhookSecret("khac", "12:bi-mat")).not.toBe(secret);
  expect(webhookSecret("thu", "12:bi-mat-khac")).not.toBe(secret);
});
