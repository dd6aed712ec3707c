import { afterAll, beforeAll, expect, it } from "vitest";
import { foreignMarkup } from "./foreign-markup.ts";
import { type FuzzApp, openFuzzApp } from "./open-fuzz-app.ts";
import { fuzzParts } from "./run-fuzz.ts";

/** Cases in all; `npm run fuzz` runs more. */
const cases = 1500;
const seed = 20_240_131;

let bot: FuzzApp;

beforeAll(async () => {
  bot = await openFuzzApp();
}, 180_000);

afterAll(() => bot?.close());

it.each(fuzzParts.map((part) => [part.name, part] as const))(
  "withstands hostile %s",
  async (_, part) => {
    await part.run(bot, Math.round(cases * part.share), seed);
  },
  120_000,
);

it("runs parts that add up to all cases", () => {
  expect(fuzzParts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1);
});

it.each([
  "<p><img src=x onerror=alert(1)></p>",
  "<p><script>alert(1)</script></p>",
  '<a href="javascript:alert(1)">x</a>',
  '<input value="" onfocus="alert(1)">',
  "<xss>",
])("would find %s in a page", (page) => {
  expect(foreignMarkup(page)).not.toEqual([]);
});

it("takes escaped words for words", () => {
  expect(foreignMarkup('<p title="&lt;script&gt; > onerror=1">&lt;script&gt; onload=x 1 < 2</p>')).toEqual([]);
});
