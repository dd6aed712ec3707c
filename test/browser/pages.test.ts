import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { noBrowser } from "../support/browser.ts";
import { browserApp } from "../support/browser-app.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const question = "GRDP năm 2023 có đạt kế hoạch không?";
const report = "/nguon/bao-cao-nam-2023";
const cited = "/nguon/bao-cao-nam-2023-phu-luc?tu=123026&den=123092#p2";
const pages = [
  "/",
  `/hoi?q=${encodeURIComponent(question)}`,
  "/chitieu",
  "/chitieu/so-giuong-benh-van-dan",
  "/tailieu",
  cited,
  report,
  "/khong-co",
];

const served = browserApp();

const isHere = (url: string) => url.startsWith(served.address || "?") || url.startsWith("data:");

/** A test on a page of its own: in the end nothing was complained of, and nothing was asked of another host. */
function onPage(name: string, options: BrowserContextOptions, run: (page: Page) => Promise<void>): void {
  it(name, async (context) => {
    const { browser } = served;
    if (!browser) return context.skip(noBrowser);
    const session = await browser.newContext({ ...options, baseURL: served.address });
    const complaints: string[] = [];
    try {
      const page = await session.newPage();
      page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => isHere(request.url()) || complaints.push(`asked ${request.url()}`));
      await run(page);
    } finally {
      await session.close();
    }
    expect(complaints.filter((line) => !/status of 404/.test(line))).toEqual([]);
  });
}

/** Whether an element stands between the head line and the line to ask in, where it can be read. */
async function isInSight(page: Page, element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  const head = await page.locator("body > header").boundingBox();
  const foot = await page.locator("form.ask").boundingBox();
  if (!box || !head || !foot) return false;
  return box.y >= head.y + head.height - 1 && box.y + box.height <= foot.y + 1 && box.height > 0;
}

const rowNames = (page: Page) => page.locator("table.board tbody tr:visible th a").allTextContents();

/** Whether the page is no wider than the window. */
const fits = (page: Page) =>
  page.evaluate<boolean>("document.documentElement.scrollWidth <= document.documentElement.clientWidth");

describe.each([
  ["a phone", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ["a desktop", { viewport: { width: 1280, height: 800 } }],
] as const)("on %s", (_, size) => {
  onPage("a question is answered, and the next one understood after it", size, async (page) => {
    await page.goto("/");
    await page.fill("#q", question);
    await page.press("#q", "Enter");
    await expect.poll(() => page.locator(".answer").count()).toBe(2);
    expect(await page.locator(".answer .headline").last().textContent()).toContain("7,37%");
    await page.fill("#q", "Còn xuất khẩu?");
    await page.click(".ask button");
    await expect.poll(() => page.locator(".answer").count()).toBe(3);
    expect(await page.locator(".answer .headline").last().textContent()).toMatch(/xuất khẩu/i);
    expect(await page.locator("p.question").last().textContent()).toContain("Còn xuất khẩu?");
    expect(await fits(page)).toBe(true);
  });

  onPage("a suggestion that is tapped is asked", size, async (page) => {
    await page.goto("/");
    const suggestion = page.locator(".suggestions a").first();
    const text = (await suggestion.textContent()) ?? "?";
    await suggestion.click();
    await expect.poll(() => page.locator("p.question").count()).toBe(1);
    expect(await page.locator("p.question").textContent()).toContain(text);
  });

  onPage("a citation opens its document with the marked words in view", size, async (page) => {
    await page.goto(`/hoi?q=${encodeURIComponent(question)}`);
    await page.locator("a.mark").first().click();
    await page.locator(".quoted a:visible").first().click();
    await page.waitForURL(/\/nguon\//);
    const marked = page.locator("mark, tr.cited td").first();
    await marked.waitFor();
    expect(await isInSight(page, marked)).toBe(true);
    await page.locator("details.received summary").first().click();
    expect(await page.locator("details.received pre").first().textContent()).toContain("7,37");
    expect(await fits(page)).toBe(true);
  });

  onPage("the contents lead to a section, from the side where there is room", size, async (page) => {
    await page.goto(report);
    const hasRoom = (page.viewportSize()?.width ?? 0) >= 1280;
    if (!hasRoom) await page.locator("details.contents summary").click();
    const entry = page.locator(`${hasRoom ? "nav.contents" : "details.contents"} a`).last();
    const heading = page.locator((await entry.getAttribute("href")) ?? "?");
    await entry.click();
    await expect.poll(() => isInSight(page, heading)).toBe(true);
    expect(await fits(page)).toBe(true);
  });

  onPage("the chart stands below an answer that has one", size, async (page) => {
    await page.goto(`/hoi?q=${encodeURIComponent(question)}`);
    const picture = page.locator(".chart img");
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image) => "naturalWidth" in image && image.naturalWidth)).toBe(480);
    expect(await picture.getAttribute("alt")).toContain("Kế hoạch năm 2023 11% trở lên");
    await picture.click();
    await page.waitForURL(/\/chitieu\/toc-do-tang-truong-grdp$/);
  });

  onPage("the table of indicators is searched without marks while typing", size, async (page) => {
    await page.goto("/chitieu");
    expect((await rowNames(page)).length).toBe(26);
    await page.fill("#tim", "giuong benh");
    await expect.poll(() => rowNames(page)).toEqual(["Số giường bệnh/vạn dân"]);
    await page.fill("#tim", "zzz");
    await expect.poll(() => page.locator("p.none").isVisible()).toBe(true);
    await page.fill("#tim", "");
    await expect.poll(async () => (await rowNames(page)).length).toBe(26);
    expect(await fits(page)).toBe(true);
  });

  onPage("the table of indicators is ordered by a tap on a head, and again the other way", size, async (page) => {
    await page.goto("/chitieu");
    const head = page.locator('a[data-order="ket-qua"]');
    await head.click();
    await expect.poll(async () => (await rowNames(page))[0]).toContain("nhập khẩu");
    expect(page.url()).toContain("xep=ket-qua");
    await head.click();
    await expect.poll(async () => (await rowNames(page))[0]).toBe("Tạo việc làm mới");
    await page.reload();
    expect((await rowNames(page))[0]).toBe("Tạo việc làm mới");
  });

  onPage("everything works without JavaScript", { ...size, javaScriptEnabled: false }, async (page) => {
    await page.goto("/");
    await page.fill("#q", question);
    await page.press("#q", "Enter");
    await page.waitForURL(/\/hoi\?q=/);
    expect(await page.locator(".answer .headline").textContent()).toContain("7,37%");
    await page.goto("/chitieu");
    await page.fill("#tim", "giuong benh");
    await page.press("#tim", "Enter");
    await page.waitForURL(/tim=giuong/);
    expect(await rowNames(page)).toEqual(["Số giường bệnh/vạn dân"]);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    onPage(`axe finds nothing serious on any page, ${colorScheme}`, { ...size, colorScheme }, async (page) => {
      for (const path of pages) {
        await page.goto(path);
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { axe: tool } = globalThis as unknown as { axe: typeof import("axe-core") };
          const { violations } = await tool.run();
          return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html.slice(0, 120)}`);
        });
        expect(
          found.filter((line) => /^(?:serious|critical)/.test(line)),
          path,
        ).toEqual([]);
      }
    });
  }
});
