import { beforeAll, describe, expect, it } from "vitest";
import { buildBoards } from "../../src/answer/board/build-boards.ts";
import { createCharts } from "../../src/charts/create-charts.ts";
import { overviewOption } from "../../src/charts/overview-option.ts";
import { palettes } from "../../src/charts/palette.ts";
import type { Reply } from "../../src/core/reply.ts";
import { aCitation, aReply } from "../fakes/answers.ts";
import { aBoardCorpus } from "../fakes/board-corpus.ts";

const corpus = aBoardCorpus(
  [
    ["Tốc độ tăng trưởng GRDP", "%", "7,1", "8 trở lên", "6,85", "Không đạt KH", "9-9,5"],
    ["Kim ngạch xuất khẩu", "triệu USD", "1.700", "1.800", "1.845", "Vượt KH", "1.950"],
    ["Số xã <mới>", "xã", "", "10", "10", "", ""],
  ],
  [
    {
      indicator: "Kim ngạch xuất khẩu",
      value: "2.050",
      unit: "triệu USD",
      kind: "plan",
      period: "năm 2025",
      place: "tỉnh Hà Xuyên",
    },
  ],
);
const charts = createCharts(buildBoards(corpus));
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(" ");

describe("a chart", () => {
  let svg: string;
  beforeAll(async () => {
    svg = (await charts.drawSvg("kim-ngach-xuat-khau")) ?? "";
  });

  it("names indicator, unit, verdict, every value with its kind and year, and the source", () => {
    const texts = textsOf(svg);
    for (const words of ["Kim ngạch xuất khẩu", "đơn vị: triệu USD", "năm 2024: vượt kế hoạch", "Thực hiện", "2025"])
      expect(texts).toContain(words);
    for (const value of ["1.700", "1.800", "1.845", "1.950*"]) expect(texts).toContain(value);
    expect(texts).toContain("Nguồn: Biểu tổng hợp (UBND tỉnh, 11/2024)");
  });

  it("says below what another document states otherwise", () => {
    expect(textsOf(svg)).toContain("* Nghị quyết năm 2025 (155/BC-UBND, UBND tỉnh, 12/2024): 2.050 triệu USD");
  });

  it("can be heard, and fetches nothing", () => {
    expect(svg).toMatch(/^<svg role="img" [^>]*><title>Kim ngạch xuất khẩu\. Thực hiện năm 2023 1\.700 triệu USD; Kế/);
    expect(svg.replace(/xmlns(?::xlink)?="[^"]*"/g, "")).not.toMatch(/https?:|<image|url\(\s*['"]?[^#'"]/);
  });

  it("says units of signs at each value, and thresholds and ranges in the document's words", async () => {
    const texts = textsOf((await charts.drawSvg("toc-do-tang-truong-grdp")) ?? "").replaceAll("&lt;", "<");
    for (const value of ["7,1%", "8% trở lên", "6,85%", "9-9,5%"]) expect(texts).toContain(value);
  });

  it("escapes what documents say", async () => {
    const markup = (await charts.drawSvg("so-xa-moi")) ?? "";
    expect(markup).toContain("<title>Số xã &lt;mới&gt;");
    expect(markup).not.toContain("<mới>");
  });

  it("is dark on a dark page", async () => {
    expect(await charts.drawSvg("kim-ngach-xuat-khau", "dark")).not.toContain('fill="#ffffff"');
  });

  it("is as high as it says", () => {
    expect(svg).toContain(`height="${charts.find("kim-ngach-xuat-khau")?.height}"`);
  });

  it("is a PNG of 1,080 pixels for chats, with letters in it", async () => {
    const picture = Buffer.from((await charts.drawPng("kim-ngach-xuat-khau")) ?? []);
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
    expect(picture.readUInt32BE(16)).toBe(1080);
    // Without a font the same drawing is less than half as large.
    expect(picture.length).toBeGreaterThan(40_000);
  });

  it("is not drawn for a name that nobody has", async () => {
    expect(charts.find("x")).toBeUndefined();
    expect(await charts.drawSvg("x")).toBeUndefined();
    expect(await charts.drawPng("../x")).toBeUndefined();
  });
});

describe("the overview", () => {
  it("counts the judged indicators by field", async () => {
    expect(charts.overview()).toMatchObject({
      id: "tong-quan-2024-tinh-ha-xuyen",
      title: "2 chỉ tiêu được đánh giá, năm 2024",
      alternative: "2 chỉ tiêu được đánh giá, năm 2024. Kinh tế: 1 vượt, 1 không đạt.",
    });
    const texts = textsOf((await charts.drawSvg("tong-quan-2024-tinh-ha-xuyen")) ?? "");
    for (const words of ["Kinh tế", "Vượt", "Không đạt", "Nguồn: Biểu tổng hợp"]) expect(texts).toContain(words);
  });

  it("lists those missed where it is looked at alone, not beside its table", () => {
    const [board] = buildBoards(corpus);
    const said = (use: "page" | "chat") => board && JSON.stringify(overviewOption(board, palettes.light, use).option);
    const line = "– Tốc độ tăng trưởng GRDP: kế hoạch 8% trở lên, ước 6,85%";
    expect(said("chat")?.replaceAll("\\n", " ")).toContain(line);
    expect(said("chat")).not.toContain("– Kim ngạch");
    expect(said("page")).not.toContain("– Tốc độ");
  });

  it("is missing where no document judges", () => {
    const unjudged = aBoardCorpus([["Thu nội địa", "tỷ đồng", "", "7.900", "8.105", "", ""]]);
    expect(createCharts(buildBoards(unjudged)).overview()).toBeUndefined();
    expect(createCharts([]).overview()).toBeUndefined();
  });
});

describe("the chart of a reply", () => {
  const reply = (headline: string, passageId: string, changes: Partial<Reply> = {}) =>
    aReply({
      kind: "answer",
      headline,
      headlineCitations: [1],
      citations: [aCitation({ number: 1, passageId })],
      ...changes,
    });

  it("is that of the indicator whose value its first line cites", () => {
    const found = charts.forReply(reply("GRDP năm 2024 ước tăng 6,85%, kế hoạch là 8% trở lên.", "bieu/1"));
    expect(found?.id).toBe("toc-do-tang-truong-grdp");
  });

  it("is found from another document's passage too", () => {
    expect(charts.forReply(reply("Kế hoạch năm 2025: 1.950 triệu USD", "nghi-quyet/1"))?.id).toBe(
      "kim-ngach-xuat-khau",
    );
  });

  it("is the overview where the reply goes through the whole plan", () => {
    const lines = ["Thu nội địa", "Hộ nghèo", "Việc làm", "Giường bệnh", "Bác sĩ"].map(
      (name) => [name, "", "", "1", "2", "Vượt KH", ""] as const,
    );
    const whole = createCharts(buildBoards(aBoardCorpus(lines)));
    const citing = (count: number) =>
      reply("5 chỉ tiêu được đánh giá", "", {
        headlineCitations: [],
        citations: lines.slice(0, count).map((_, at) => aCitation({ number: at + 1, passageId: `bieu/${at + 1}` })),
      });
    expect(whole.forReply(citing(5))).toEqual(whole.overview());
    expect(whole.forReply(citing(4))?.indicatorId).toBeUndefined();
    expect(whole.forReply(citing(3))).toBeUndefined();
  });

  it.each([
    ["says no value of the indicator", reply("Xuất khẩu tăng mạnh.", "bieu/2")],
    ["cites another passage", reply("GRDP tăng 6,85%.", "bao-cao/9")],
    ["does not cite it in the first line", reply("GRDP tăng 6,85%.", "bieu/1", { headlineCitations: [] })],
    ["is no answer", reply("GRDP tăng 6,85%.", "bieu/1", { kind: "abstention" })],
    [
      "speaks of two indicators",
      reply("GRDP tăng 6,85%, xuất khẩu 1.845 triệu USD.", "bieu/1", {
        headlineCitations: [1, 2],
        citations: [aCitation({ number: 1, passageId: "bieu/1" }), aCitation({ number: 2, passageId: "bieu/2" })],
      }),
    ],
  ])("is missing where the reply %s", (_, given) => expect(charts.forReply(given)).toBeUndefined());
});
