import assert from "node:assert/strict";
import fc from "fast-check";
import { foreignMarkup } from "./foreign-markup.ts";
import { chunks, type FuzzPart, shown } from "./fuzz-part.ts";
import { hostileJson, hostileText, shortHostileText } from "./hostile-input.ts";
import { fuzzSecrets } from "./open-fuzz-app.ts";
import { type CameBack, type SentRequest, sendRequest } from "./send-request.ts";

/** Longest path that Node's server reads with room for headers; a longer one is cut. */
const longestPath = 12_000;

/** Percent-encoded; half pairs become the replacement sign first, as in any browser. */
const encode = (text: string) => encodeURIComponent(Buffer.from(text, "utf8").toString("utf8"));
const encoded = shortHostileText.map(encode);
const traversal = fc.constantFrom(
  "/nguon/../../../etc/passwd",
  "/nguon/..%2f..%2f..%2f..%2fetc%2fpasswd",
  "/nguon/%2e%2e/%2e%2e/package.json",
  "/nguon/..%5c..%5cpackage.json?tu=0&den=100&goc=1",
  "/bieudo/..%2f..%2fpackage.json.svg",
  "/bieudo/%00.png",
  "/chitieu/..%2f..%2f.env",
  "/.env",
  "//etc/passwd",
  "/%E0%A4%A",
  "/nguon/__proto__?tu=0&den=10",
  "/chitieu?bang=__proto__&xep=constructor",
  "/quantri",
  "/metrics/../quantri",
);
const query = (names: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...names), encoded), { maxLength: 4 })
    .map((pairs) => pairs.map((pair) => pair.join("=")).join("&"));
const page = fc.oneof(
  traversal,
  encoded.map((text) => `/hoi?q=${text}`),
  query(["bang", "tim", "xep", "chieu"]).map((found) => `/chitieu?${found}`),
  query(["bang"]).map((found) => `/chitieu.csv?${found}`),
  fc.tuple(encoded, query(["tu", "den", "goc"])).map(([id, found]) => `/nguon/${id}?${found}`),
  fc.tuple(fc.constantFrom("/bieudo/", "/chitieu/", "/webhook/", "/"), encoded).map((parts) => parts.join("")),
);
const got: fc.Arbitrary<SentRequest> = fc
  .tuple(
    fc.constantFrom("GET", "GET", "GET", "HEAD", "POST", "PUT", "OPTIONS"),
    page,
    fc.constantFrom("", "Basic Og==", "Basic \u00ff", "Bearer x"),
  )
  .map(([method, path, authorization]) => ({
    method,
    path: path.slice(0, longestPath),
    headers: authorization === "" ? {} : { authorization },
    body: "",
  }));
const asked: fc.Arbitrary<SentRequest> = fc
  .tuple(
    fc.oneof(
      fc.tuple(hostileText, shortHostileText).map(([text, conversation]) => JSON.stringify({ text, conversation })),
      hostileJson.map((text) => JSON.stringify({ text, conversation: text })),
      hostileJson.map((value) => JSON.stringify(value)),
      shortHostileText,
      fc.constantFrom("[".repeat(60_000), '{"a":'.repeat(10_000), "\u0000", '{"text":"a","text":1e999}'),
    ),
    fc.constantFrom("text/html", "application/json", "*/*"),
  )
  .map(([body, accept]) => ({
    method: "POST",
    path: "/api/hoi",
    headers: { accept, "content-type": "application/json" },
    body,
  }));

const webRequest = fc.oneof({ weight: 3, arbitrary: got }, { weight: 2, arbitrary: asked });

/** Pages, files and questions over HTTP: never a failure, never a stranger's markup, never a file that is no page. */
export const webPart: FuzzPart = {
  name: "web requests",
  share: 0.1,
  run: async (bot, cases, seed) => {
    let ordinal = 0;
    for (const chunk of chunks(cases, seed)) {
      const sample = fc.sample(webRequest, { numRuns: chunk.size, seed: chunk.seed });
      await Promise.all(
        sample.map(async (one) => {
          ordinal += 1;
          const from = `203.0.${(ordinal >> 8) & 255}.${ordinal & 255}`;
          const sent = { ...one, headers: { ...one.headers, "x-forwarded-for": from } };
          try {
            judge(await sendRequest(bot.address, sent));
          } catch (error) {
            throw new Error(`${one.method} ${one.path} ${shown(one.body)}`, { cause: error });
          }
        }),
      );
      const errors = bot.logger.lines.filter(({ level }) => level === "error");
      assert.deepEqual(errors, []);
      assert.deepEqual(bot.uncaught, []);
      bot.logger.lines.length = 0;
    }
  },
};

function judge({ status, headers, text }: CameBack): void {
  assert.ok(status < 500, `status ${status}`);
  // Node itself answers what is no HTTP at all.
  if (status === 400 && text === "") return;
  assert.equal(headers["x-content-type-options"], "nosniff");
  assert.ok(headers["content-security-policy"]?.includes("default-src 'none'"), "no policy");
  assert.doesNotMatch(text, /root:.*:0:0:|"devDependencies"/);
  for (const secret of Object.values(fuzzSecrets)) assert.ok(!text.includes(secret), "a secret");
  if (headers["content-type"]?.startsWith("text/html")) assert.deepEqual(foreignMarkup(text), []);
  if (headers["content-type"]?.startsWith("image/svg")) assert.doesNotMatch(text, /<script|\son\w+=|<foreignObject/i);
}
