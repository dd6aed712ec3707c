import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWebChannel, type WebChannel } from "../../src/channels/web/create-web-channel.ts";
import { groupAlike } from "../../src/channels/web/group-alike.ts";
import { renderPlain } from "../../src/chat/render-plain.ts";
import { createMemoryStore } from "../../src/storage/memory-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { aLoggedQuestion } from "../contracts/store-contract.ts";
import { aReply } from "../fakes/answers.ts";
import { createFakeLogger, type FakeLogger } from "../fakes/logger.ts";

const token = "mat-khau-quan-tri";
const noon = Date.UTC(2031, 2, 14, 5);
const versions = () => ({ documents: 25, passages: 1528, corpus: "0123456789abcdef", model: "mô hình <x>" });
const basic = (password: string) => ({
  authorization: `Basic ${Buffer.from(`ai-cung-duoc:${password}`).toString("base64")}`,
});

let channel: WebChannel;
let store: Store;
let logger: FakeLogger;

const open = async (isOn = true) => {
  logger = createFakeLogger();
  store = createMemoryStore({}, () => noon);
  const admin = isOn ? { token, usage: store.usage, versions, now: () => noon } : undefined;
  channel = createWebChannel({ host: "127.0.0.1", port: 0, documents: [], passages: [], renderPlain, logger, admin });
  await channel.start(async () => aReply());
};
const get = (headers: Record<string, string> = {}) => fetch(`${channel.address()}/quantri`, { headers });
const shown = async () => (await get(basic(token))).text();

beforeEach(() => open());
afterEach(() => channel.stop());

describe("the operator's page", () => {
  it("is not there without a password of its own", async () => {
    await channel.stop();
    await open(false);
    expect((await get(basic(token))).status).toBe(404);
    expect((await get(basic(""))).status).toBe(404);
  });

  it.each([
    ["no password", {}],
    ["a wrong password", basic("sai")],
    ["an empty password", basic("")],
    ["a longer password", basic(`${token}x`)],
    ["another scheme", { authorization: `Bearer ${token}` }],
    ["nonsense", { authorization: "Basic %%%" }],
  ])("asks for the password when it gets %s, and shows nothing", async (_, headers) => {
    await store.questions.record(aLoggedQuestion({ abstained: true, resolved: "câu kín" }));
    const response = await get(headers as Record<string, string>);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toMatch(/^Basic /);
    expect(await response.text()).not.toContain("câu kín");
  });

  it("stops whoever tries many passwords", async () => {
    const statuses = [];
    for (let attempt = 0; attempt < 25; attempt += 1) statuses.push((await get(basic(`sai${attempt}`))).status);
    expect(statuses.at(0)).toBe(401);
    expect(statuses.at(-1)).toBe(429);
  });

  it("is kept by no cache and no search engine, and its password by no log", async () => {
    const response = await get(basic(token));
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-robots-tag")).toBe("noindex");
    expect((await response.text()) + JSON.stringify(logger.lines)).not.toContain(token);
  });

  it("says so when nothing was asked yet", async () => {
    const page = await shown();
    for (const line of ["Chưa có câu hỏi nào.", "Chưa có ý kiến nào.", "Chưa có câu nào."])
      expect(page).toContain(line);
  });

  it("counts questions and answers, and says how long they took", async () => {
    for (let i = 1; i <= 100; i += 1) {
      await store.questions.record(aLoggedQuestion({ milliseconds: i, abstained: i % 4 === 0 }));
    }
    const page = (await shown()).replace(/\s+/g, " ");
    expect(page).toContain('<th scope="row">14/03/2031</th><td>100</td> <td>75</td><td>25</td><td>75%</td>');
    expect(page).toContain("một nửa trong 51 ms, 95% trong 96 ms, 99% trong 100 ms");
  });

  it("gathers questions without an answer that are alike, marks or none, the commonest first", async () => {
    for (const resolved of [
      "Mai trời mưa không",
      "Tỷ lệ thất nghiệp năm 2023?",
      "ty le that nghiep nam 2023",
      "tỷ lệ thất nghiệp 2023",
    ])
      await store.questions.record(aLoggedQuestion({ resolved, abstained: true, abstainReason: "not-stated" }));
    const page = await shown();
    expect(page).toMatch(/tỷ lệ thất nghiệp 2023<small>3 lần · gần nhất 14\/03\/2031 · văn bản không nêu/);
    expect(page.indexOf("3 lần")).toBeLessThan(page.indexOf("1 lần"));
  });

  it("shows what people think, each thumb down once, with the reasons", async () => {
    const bad = { channel: "telegram", verdict: "bad", headline: "Thu <b>24.503</b> tỷ", question: "thu?" } as const;
    await store.feedback.record({ channel: "web", verdict: "good", headline: "a" });
    await store.feedback.record(bad);
    await store.feedback.record({ ...bad, reason: "wrong-figure" });
    const page = await shown();
    expect(page).toContain("2 ý kiến gần nhất: 1 khen, 1 chê");
    expect(page.match(/“thu\?”/g)).toHaveLength(1);
    expect(page).toContain("Sai số liệu: 1");
    expect(page).toContain("Thu &lt;b&gt;24.503&lt;/b&gt; tỷ");
  });

  it("names the corpus and the model", async () => {
    const page = await shown();
    expect(page).toContain("25 văn bản, 1.528 đoạn, mã 0123456789ab");
    expect(page).toContain("mô hình &lt;x&gt;");
  });
});

describe("questions that are alike", () => {
  it("keeps apart what shares few words, and takes what has none", () => {
    const groups = groupAlike(["GRDP năm 2023", "thu ngân sách năm 2023", "???", "grdp nam 2023", ""], (text) => text);
    expect(groups.map(({ members }) => members)).toEqual([
      ["GRDP năm 2023", "grdp nam 2023"],
      ["???", ""],
      ["thu ngân sách năm 2023"],
    ]);
  });
});
