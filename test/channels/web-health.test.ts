import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWebChannel, type WebChannel } from "../../src/channels/web/create-web-channel.ts";
import { createMetrics } from "../../src/channels/web/metrics.ts";
import type { WebOptions } from "../../src/channels/web/web-options.ts";
import { renderPlain } from "../../src/chat/render-plain.ts";
import type { Message } from "../../src/core/message.ts";
import { aReply } from "../fakes/answers.ts";
import { aDocument } from "../fakes/documents.ts";
import { createFakeLogger } from "../fakes/logger.ts";

let channel: WebChannel;

const start = async (changes: Partial<WebOptions> = {}) => {
  channel = createWebChannel({
    host: "127.0.0.1",
    port: 0,
    documents: [aDocument()],
    passages: [],
    renderPlain,
    logger: createFakeLogger(),
    ...changes,
  });
  await channel.start(async () => aReply());
};

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${channel.address()}${path}`, { headers, redirect: "manual" });
  return { status: response.status, headers: response.headers, body: await response.text() };
};

afterEach(() => channel.stop());

describe("what machines ask", () => {
  it("is ready when nothing is waited for, and says what is", async () => {
    let waiting: string[] = ["telegram"];
    await start({ waitingFor: async () => waiting });
    expect(await get("/healthz")).toMatchObject({ status: 200, body: "ok" });
    expect(await get("/readyz")).toMatchObject({ status: 503, body: '{"ready":false,"waiting":["telegram"]}' });
    waiting = [];
    expect(await get("/readyz")).toMatchObject({ status: 200, body: '{"ready":true,"waiting":[]}' });
  });

  it("counts messages by channel and outcome, without a word of them", async () => {
    const metrics = createMetrics();
    await start({ metrics });
    const message: Message = {
      channel: "zalo",
      conversationId: "zalo:nguoi-bi-mat",
      text: "câu riêng",
      isGroup: false,
      isAddressed: true,
    };
    await metrics.watch(async () => aReply())(message);
    await metrics.watch(async () => aReply({ kind: "abstention" }))(message);
    await metrics.watch(async () => undefined)(message);
    await expect(metrics.watch(() => Promise.reject(new Error("hỏng")))(message)).rejects.toThrow("hỏng");
    const { status, headers, body } = await get("/metrics");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toContain("text/plain");
    for (const outcome of ["answer", "abstention", "silence", "failure"])
      expect(body).toContain(`hoi_tinh_messages_total{channel="zalo",outcome="${outcome}"} 1`);
    expect(body).toContain('hoi_tinh_message_seconds_count{channel="zalo"} 4');
    expect(body).toContain("process_resident_memory_bytes");
    expect(body).not.toMatch(/nguoi-bi-mat|câu riêng/);
  });

  it.each(["x-forwarded-for", "forwarded", "x-real-ip", "via"])(
    "shows no figures to whoever comes through a proxy (%s)",
    async (header) => {
      await start({ metrics: createMetrics() });
      const { status, body } = await get("/metrics", { [header]: "203.0.113.5" });
      expect(status).toBe(404);
      expect(body).not.toContain("hoi_tinh_");
    },
  );
});

describe("limits by address", () => {
  const from = (address: string) => ({ "x-forwarded-for": address });

  beforeEach(() => start({ perMinute: { questions: 2, pages: 6 } }));

  it("answers so many questions, then asks to wait, on the page and in the conversation", async () => {
    for (const _ of [1, 2]) expect((await get("/hoi?q=thu")).status).toBe(200);
    const refused = await get("/hoi?q=thu");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.body).toContain("Bạn hỏi nhanh quá");
    expect(refused.headers.get("content-security-policy")).toContain("default-src 'none'");
    const response = await fetch(`${channel.address()}/api/hoi`, { method: "POST", body: '{"text":"thu"}' });
    expect([response.status, await response.json()]).toEqual([429, { error: "Bạn hỏi nhanh quá." }]);
    expect((await get("/tailieu")).status).toBe(200);
  });

  it("counts whoever stands behind the operator's proxy by their own address, an IPv6 network as one", async () => {
    for (const _ of [1, 2, 3]) await get("/hoi?q=thu", from("203.0.113.5"));
    expect((await get("/hoi?q=thu", from("203.0.113.5"))).status).toBe(429);
    expect((await get("/hoi?q=thu", from("203.0.113.6"))).status).toBe(200);
    expect((await get("/hoi?q=thu", from("203.0.113.5, 203.0.113.7"))).status).toBe(200);
    for (const end of ["1", "2"]) await get("/hoi?q=thu", from(`2001:db8:1:2::${end}`));
    expect((await get("/hoi?q=thu", from("2001:db8:1:2:ffff::9"))).status).toBe(429);
    expect((await get("/hoi?q=thu", from("2001:db8:1:3::1"))).status).toBe(200);
  });

  it("does not count health, files and doors", async () => {
    const page = (await get("/")).body;
    const [, script = ""] = /src="(\/tinh\/[^"]+)"/.exec(page) ?? [];
    for (let asked = 0; asked < 10; asked += 1) await get("/tailieu");
    expect((await get("/tailieu")).status).toBe(429);
    expect((await get("/healthz")).status).toBe(200);
    expect((await get(script)).status).toBe(200);
  });
});

describe("headers", () => {
  it.each(["/", "/hoi?q=thu", "/tailieu", "/nguon/bao-cao-2023", "/khong-co", "/healthz", "/readyz"])(
    "keep %s to itself",
    async (path) => {
      await start({ publicUrl: "https://hoi.example.vn" });
      const { headers } = await get(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      expect(headers.get("strict-transport-security")).toContain("max-age=");
      expect(headers.get("x-powered-by")).toBeNull();
    },
  );
});

describe("connections that dawdle", () => {
  const connection = async (sent: string): Promise<{ socket: Socket; came: () => string }> => {
    const socket = connect({ host: "127.0.0.1", port: Number(new URL(channel.address() ?? "").port) });
    let came = "";
    socket.on("data", (part: Buffer) => {
      came += part.toString();
    });
    socket.on("error", () => {});
    await new Promise((resolve) => socket.once("connect", resolve));
    socket.write(sent);
    return { socket, came: () => came };
  };

  it("do not keep others from being served, nor the bot from stopping", async () => {
    await start();
    const begun = "POST /api/hoi HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{";
    const open = await Promise.all(Array.from({ length: 100 }, () => connection(begun)));
    expect((await get("/")).status).toBe(200);
    await channel.stop();
    await expect.poll(() => open.every(({ socket }) => socket.destroyed), { timeout: 10_000 }).toBe(true);
  }, 20_000);

  it("are answered though they have closed their own half", async () => {
    await start();
    const { socket, came } = await connection("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    socket.end();
    await expect.poll(came).toContain("200 OK");
  });
});
