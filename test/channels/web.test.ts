import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWebChannel, type WebChannel } from "../../src/channels/web/create-web-channel.ts";
import { questionPath, sourcePath } from "../../src/channels/web/links.ts";
import type { WebOptions } from "../../src/channels/web/web-options.ts";
import { renderPlain } from "../../src/chat/render-plain.ts";
import type { Message } from "../../src/core/message.ts";
import { describeChannel } from "../contracts/channel-contract.ts";
import { aCitation, aReply } from "../fakes/answers.ts";
import { aDocument, aPassage } from "../fakes/documents.ts";
import { createFakeLogger } from "../fakes/logger.ts";

const build = (changes: Partial<WebOptions> = {}): WebChannel =>
  createWebChannel({
    host: "127.0.0.1",
    port: 0,
    publicUrl: "https://hoi.example.vn",
    documents: [aDocument()],
    passages: [],
    renderPlain,
    logger: createFakeLogger(),
    ...changes,
  });

const plainOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** Fetches and reads to the end, so that no connection stays open. */
const fetched = async (url: string, init: RequestInit): Promise<Response> => {
  const response = await fetch(url, init);
  const body = await response.arrayBuffer();
  return new Response(body.byteLength > 0 ? body : null, { status: response.status, headers: response.headers });
};

const post = (channel: WebChannel, body: unknown, headers: Record<string, string> = {}) =>
  fetched(`${channel.address()}/api/hoi`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

describeChannel("the web page", async () => {
  const channel = build();
  return {
    channel,
    say: async (text) => {
      const response = await post(channel, { text, conversation: "trang-web-1" }, { accept: "text/html" });
      const shown = plainOf(await response.text());
      return shown.replace("Bạn hỏi: ", "").replace(text, "").trim();
    },
  };
});

let channel: WebChannel;
let received: Message[];

const start = async (changes: Partial<WebOptions> = {}, reply = aReply()) => {
  channel = build(changes);
  received = [];
  await channel.start(async (message) => {
    received.push(message);
    return reply;
  });
};

const get = (path: string) => fetched(`${channel.address()}${path}`, { redirect: "manual" });

beforeEach(() => start());
afterEach(() => channel.stop());

describe("the page without JavaScript", () => {
  it("greets with questions to tap and a form that asks", async () => {
    const page = await (await get("/")).text();
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain('action="/hoi" method="get"');
    expect(page).toContain(`href="/hoi?q=${encodeURIComponent("Thu nội địa năm 2023?")}"`);
    expect(received).toMatchObject([{ command: "start", isStandalone: true }]);
  });

  it("answers a permalink, with the answer in the preview", async () => {
    const response = await get(`/hoi?q=${encodeURIComponent("thu ngân sách 2023")}`);
    const page = await response.text();
    expect(page).toContain(
      '<meta property="og:title" content="Tổng thu ngân sách năm 2023 ước 24.503,8 tỷ đồng. – Hỏi Tỉnh">',
    );
    expect(page).toContain('og:description" content="Đạt 116,7% dự toán. [1] Nguồn: Báo cáo');
    expect(page).toContain('og:url" content="https://hoi.example.vn/hoi?q=thu%20');
    expect(page).toContain("<summary>");
    expect(received).toMatchObject([{ text: "thu ngân sách 2023", isStandalone: true }]);
  });

  it("turns a reply's pages by links", async () => {
    await channel.stop();
    await start({}, aReply({ choices: [[{ label: "Trang sau ›", command: "chitieu 2" }]] }));
    const page = await (await get("/hoi?q=%2Fchitieu")).text();
    expect(page).toContain('href="/hoi?q=%2Fchitieu%202" data-question="/chitieu 2">Trang sau ›</a>');
    await get("/hoi?q=%2Fchitieu%202");
    expect(received.at(-1)).toMatchObject({ command: "chitieu", text: "2" });
  });

  it("goes to the first page when nothing is asked", async () => {
    expect((await get("/hoi?q=++")).status).toBe(302);
  });

  it("escapes what was typed", async () => {
    const page = await (await get(`/hoi?q=${encodeURIComponent('<script>alert("x")</script>')}`)).text();
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;alert(&quot;x&quot;)");
  });
});

describe("the conversation", () => {
  it("answers JSON with the reply", async () => {
    const response = await post(channel, { text: "thu?", conversation: "12345678" });
    expect(await response.json()).toEqual(aReply());
    expect(received).toMatchObject([{ text: "thu?", conversationId: "web:12345678" }]);
  });

  it("takes a question without a proper conversation by itself", async () => {
    await post(channel, { text: "thu?", conversation: "../x" });
    expect(received).toMatchObject([{ isStandalone: true }]);
  });

  it.each([
    ["nonsense", "không phải JSON", 400],
    ["no text", { cau: "x" }, 400],
    ["too much", { text: "a".repeat(70_000) }, 413],
  ])("refuses a body with %s", async (_, body, status) => {
    expect((await post(channel, body)).status).toBe(status);
    expect(received).toEqual([]);
  });
});

describe("safety", () => {
  it("lets nothing in from elsewhere and nothing frame it", async () => {
    const { headers } = await get("/");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("refers to no other host, and stays small", async () => {
    const page = await (await get("/")).text();
    const assets = [...page.matchAll(/(?:src|href)="(\/tinh\/[^"]+)"/g)].map((found) => found[1] ?? "");
    expect(assets).toHaveLength(2);
    let size = page.length;
    for (const asset of assets) {
      const response = await get(asset);
      expect(response.headers.get("cache-control")).toContain("immutable");
      const content = await response.text();
      expect(content).not.toMatch(/https?:\/\//);
      size += content.length;
    }
    expect(page.replace(/https:\/\/hoi\.example\.vn/g, "")).not.toMatch(/https?:\/\//);
    expect(size).toBeLessThan(60_000);
  });

  it("says in one line that the port is taken", async () => {
    const port = Number(new URL(channel.address() ?? "").port);
    const second = build({ port });
    await expect(second.start(async () => undefined)).rejects.toMatchObject({
      code: "port-in-use",
      message: expect.stringContaining(String(port)),
    });
    await second.stop();
  });

  it("says that there is no such page", async () => {
    const response = await get("/khong-co");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Không có trang này");
    expect((await get("/nguon/khong-co")).status).toBe(404);
  });

  it("opens further doors, and a health check", async () => {
    await channel.stop();
    await start({
      doors: [
        { path: "/webhook/telegram", handle: async (request) => new Response(await request.text(), { status: 202 }) },
      ],
    });
    const response = await fetch(`${channel.address()}/webhook/telegram`, { method: "POST", body: "tin" });
    expect([response.status, await response.text()]).toEqual([202, "tin"]);
    expect(await (await get("/healthz")).text()).toBe("ok");
  });
});

describe("documents and sources", () => {
  const text = "Tổng thu ước 24.503,8 tỷ đồng, đạt 116,7% dự toán.";
  const ties = [...text.matchAll(/[\p{L}\d.,]+(?<![.,])/gu)].flatMap(({ index, 0: word }) => [
    index,
    index + word.length,
    100 + index,
    100 + index + word.length,
  ]);
  const passages = [
    aPassage({
      id: "bao-cao-2023/11",
      kind: "heading",
      sectionPath: [],
      text: "I. KINH TẾ",
      receivedSpan: { start: 80, end: 90 },
    }),
    aPassage({ id: "bao-cao-2023/12", text, ties, receivedSpan: { start: 100, end: 150 } }),
    aPassage({
      id: "bao-cao-2023/13",
      kind: "row",
      text: "GRDP | 7,37",
      cells: [
        { head: "Chỉ tiêu", text: "GRDP" },
        { head: "Ước 2023", text: "7,37" },
      ],
      receivedSpan: { start: 160, end: 170 },
    }),
  ];
  const raw = `${" ".repeat(100)}Tồng thu uớc 24.503,8 tỷ dồng, dạt 116,7% dự toán.`;

  beforeEach(async () => {
    await channel.stop();
    await start({ passages, readReceived: async (source) => (source === "bao-cao.txt" ? raw : undefined) });
  });

  it("lists the documents", async () => {
    const page = await (await get("/tailieu")).text();
    expect(page).toContain('<a href="/nguon/bao-cao-2023">Báo cáo kinh tế - xã hội năm 2023</a>');
    expect(page).toContain("số 155/BC-UBND · UBND tỉnh · 30/11/2023");
  });

  it("marks the cited words in their document, and shows them as received", async () => {
    const at = text.indexOf("24.503,8");
    const path = sourcePath(aCitation({ start: 100 + at, end: 100 + text.indexOf(",", at + 9) }));
    expect(path).toMatch(/#p12$/);
    const page = await (await get(path)).text();
    expect(page).toContain('<span id="p12">Tổng thu ước <mark>24.503,8 tỷ đồng,</mark> đạt 116,7% dự toán.</span>');
    expect(page).toContain("<pre>24.503,8 tỷ dồng</pre>");
    expect(page).toContain('<h2 id="p11">I. KINH TẾ</h2>');
    expect(page).toMatch(/<th scope="col">Chỉ tiêu<\/th>.*<tr id="p13"><td>GRDP<\/td><td>7,37<\/td>/s);
  });

  it("leads from each paragraph to the same stretch as it was received", async () => {
    const plain = await (await get("/nguon/bao-cao-2023")).text();
    const [, path = ""] = /<a class="compare" href="([^"]+)"/.exec(plain) ?? [];
    expect(path).toBe("/nguon/bao-cao-2023?tu=100&amp;den=150&amp;goc=1#p12");
    const page = await (await get(path.replaceAll("&amp;", "&"))).text();
    expect(page).toContain('<details class="received" open>');
    expect(page).toContain(`<pre>${raw.slice(100, 150)}</pre>`);
  });

  it("shows a document plainly when the link names no span, or nonsense", async () => {
    for (const query of ["", "?tu=5&den=1", "?tu=x", "?tu=0&den=9999999"]) {
      const page = await (await get(`/nguon/bao-cao-2023${query}`)).text();
      expect(page).not.toContain("<mark>");
      expect(page).toContain("24.503,8");
    }
  });
});

it("links to a question with half a surrogate pair, which no address can hold", () => {
  expect(questionPath("GRDP \ud83d 2023 😀")).toBe(`/hoi?q=${encodeURIComponent("GRDP \ufffd 2023 😀")}`);
});

it("answers a question with half a surrogate pair as a page", async () => {
  const open = build();
  await open.start(async ({ text }) => aReply({ question: text, suggestions: [text] }));
  const response = await post(open, '{"text":"GRDP \\ud83d?"}', { accept: "text/html" });
  expect(response.status).toBe(200);
  await open.stop();
});
