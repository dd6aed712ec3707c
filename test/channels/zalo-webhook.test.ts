import { serve } from "@hono/node-server";
import { afterEach, beforeEach, expect, it } from "vitest";
import { webhookSecret } from "../../src/core/webhook-secret.ts";
import { aReply } from "../fakes/answers.ts";
import { openZaloBench, type ZaloBench } from "../fakes/zalo-bench.ts";
import { zaloText } from "../fakes/zalo-events.ts";
import { zaloToken } from "../fakes/zalo-server.ts";
import { quiet } from "../support/quiet.ts";

let bench: ZaloBench;
let door: { url: string; close(): void };

const open = async (secret?: string, publicUrl = "https://hoi.example.vn") => {
  bench = await openZaloBench({ delivery: { mode: "webhook", publicUrl, secret } });
  const { webhook } = bench.channel;
  const server = serve({ fetch: (request) => webhook?.handle(request) ?? new Response(null), port: 0 });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address() as { port: number };
  door = { url: `http://127.0.0.1:${address.port}${webhook?.path}`, close: () => server.close() };
};

beforeEach(() => open());
afterEach(async () => {
  door.close();
  await bench.close();
});

it("tells Zalo where to deliver, and with which secret", async () => {
  await bench.channel.start(async () => aReply());
  expect(bench.server.webhook).toEqual({
    url: "https://hoi.example.vn/webhook/zalo",
    secret_token: webhookSecret("zalo", zaloToken),
  });
  expect(bench.server.webhook?.secret_token).not.toContain(zaloToken.split(":")[1]);
});

it("answers a delivery, in both envelopes, and a repeated one once", async () => {
  await bench.channel.start(async () => aReply());
  const event = zaloText("thu ngân sách?");
  expect(await bench.server.deliver(door.url, { ok: true, result: event })).toBe(200);
  expect(await bench.server.deliver(door.url, event)).toBe(200);
  expect(await bench.server.deliver(door.url, zaloText("lại"))).toBe(200);
  await bench.server.waitFor("sendMessage", 2);
  await quiet();
  expect(bench.server.of("sendMessage")).toHaveLength(2);
});

it("acknowledges before the work is done", async () => {
  let finish: () => void = () => {};
  const working = new Promise<void>((resolve) => {
    finish = resolve;
  });
  await bench.channel.start(async () => {
    await working;
    return aReply();
  });
  expect(await bench.server.deliver(door.url, zaloText("chậm"))).toBe(200);
  expect(bench.server.of("sendMessage")).toEqual([]);
  finish();
  await bench.server.waitFor("sendMessage");
});

it("lets in nobody without the secret, and nothing that is too much or no JSON", async () => {
  await bench.channel.start(async () => aReply());
  const secret = bench.server.webhook?.secret_token ?? "";
  const post = async (body: string, given: string, method = "POST") => {
    const headers = { "x-bot-api-secret-token": given };
    const response = await fetch(door.url, { method, headers, ...(method === "POST" ? { body } : {}) });
    await response.arrayBuffer();
    return response.status;
  };
  const event = JSON.stringify(zaloText("hỏi?"));
  expect(await post(event, `${secret}x`)).toBe(401);
  expect(await post(event, "")).toBe(401);
  expect(await post("{", secret)).toBe(400);
  expect(await post('"chữ"', secret)).toBe(400);
  expect(await post(`"${"x".repeat(1_100_000)}"`, secret)).toBe(413);
  expect(await post("", secret, "GET")).toBe(405);
  await quiet();
  expect(bench.server.of("sendMessage")).toEqual([]);
});

it("asks Zalo to come again while it does not run", async () => {
  expect(await bench.server.deliver(door.url, zaloText("sớm"), webhookSecret("zalo", zaloToken))).toBe(503);
});

it("says in one line that the address is refused", async () => {
  door.close();
  await bench.close();
  await open("bi-mat-rieng", "http://hoi.example.vn");
  await expect(bench.channel.start(async () => aReply())).rejects.toMatchObject({
    code: "webhook-refused",
    message: expect.stringContaining("https://"),
  });
});
