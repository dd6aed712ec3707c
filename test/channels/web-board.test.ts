import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildBoards } from "../../src/answer/board/build-boards.ts";
import { createWebChannel, type WebChannel } from "../../src/channels/web/create-web-channel.ts";
import type { WebOptions } from "../../src/channels/web/web-options.ts";
import { createCharts } from "../../src/charts/create-charts.ts";
import { renderPlain } from "../../src/chat/render-plain.ts";
import { aCitation, aReply } from "../fakes/answers.ts";
import { aBoardCorpus } from "../fakes/board-corpus.ts";
import { createFakeLogger } from "../fakes/logger.ts";

const corpus = aBoardCorpus(
  [
    ["Tốc độ tăng trưởng GRDP", "%", "7,1", "8 trở lên", "6,85", "Không đạt KH", "9-9,5"],
    ["Kim ngạch nhập khẩu", "triệu USD", "1.083", "1.100", "1.120", "Vượt KH", "1.150"],
    ['=Số "hộ" <nghèo>', "hộ", "", "21.000", "-19,9", "Đạt KH", ""],
  ],
  [
    {
      indicator: "Kim ngạch nhập khẩu",
      value: "1.200",
      unit: "triệu USD",
      kind: "plan",
      period: "năm 2025",
      place: "tỉnh Hà Xuyên",
    },
  ],
);
const options: WebOptions = {
  host: "127.0.0.1",
  port: 0,
  documents: corpus.documents,
  passages: corpus.passages,
  boards: buildBoards(corpus),
  renderPlain,
  logger: createFakeLogger(),
};

let channel: WebChannel;
const start = async (changes: Partial<WebOptions> = {}, reply = aReply()) => {
  channel = createWebChannel({ ...options, ...changes });
  await channel.start(async () => reply);
};
const get = async (path: string) => {
  const response = await fetch(`${channel.address()}${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
};
/** Names of the rows of a page that are shown, from top to bottom. */
const shown = (page: string) =>
  [...page.matchAll(/<tr role="row"([^>]*)>\s*<th scope="row"[^>]*><a[^>]*>([^<]*)/g)]
    .filter(([, attributes = ""]) => !/\shidden/.test(attributes))
    .map(([, , name]) => name);

beforeEach(() => start());
afterEach(() => channel.stop());

describe("the table of indicators", () => {
  it("shows the values in the document's order, each linked to its passage", async () => {
    const { text } = await get("/chitieu");
    expect(shown(text)).toEqual(["Tốc độ tăng trưởng GRDP", "Kim ngạch nhập khẩu", "=Số &quot;hộ&quot; &lt;nghèo&gt;"]);
    expect(text).toMatch(/href="\/nguon\/bieu\?tu=0&amp;den=\d+#p1" title="[^"]*">8% trở lên</);
    expect(text).toContain("Ước thực hiện năm 2024");
  });

  it("sets what another document says beside the value, with what and when it is", async () => {
    const { text } = await get("/chitieu");
    expect(text).toMatch(/Nghị quyết 12\/2024: <a class="value" href="\/nguon\/nghi-quyet[^>]*>1\.200 triệu USD</);
  });

  it.each([
    ["nhap khau", ["Kim ngạch nhập khẩu"]],
    ["GRDP", ["Tốc độ tăng trưởng GRDP"]],
    ["khong dat", ["Tốc độ tăng trưởng GRDP"]],
    ["xyz", []],
  ])("finds “%s” without JavaScript", async (search, names) => {
    const { text } = await get(`/chitieu?tim=${encodeURIComponent(search)}`);
    expect(shown(text)).toEqual(names);
    expect(/<p class="none" role="status" hidden>/.test(text)).toBe(names.length > 0);
  });

  it.each([
    ["ten", "", ["Kim ngạch nhập khẩu", "=Số &quot;hộ&quot; &lt;nghèo&gt;", "Tốc độ tăng trưởng GRDP"]],
    ["ket-qua", "", ["=Số &quot;hộ&quot; &lt;nghèo&gt;", "Tốc độ tăng trưởng GRDP", "Kim ngạch nhập khẩu"]],
    ["ket-qua", "giam", ["Kim ngạch nhập khẩu", "Tốc độ tăng trưởng GRDP", "=Số &quot;hộ&quot; &lt;nghèo&gt;"]],
    ["truoc", "", ["Tốc độ tăng trưởng GRDP", "Kim ngạch nhập khẩu", "=Số &quot;hộ&quot; &lt;nghèo&gt;"]],
    ["danh-gia", "giam", ["Kim ngạch nhập khẩu", "=Số &quot;hộ&quot; &lt;nghèo&gt;", "Tốc độ tăng trưởng GRDP"]],
  ])("orders by %s %s; what has no value stands last", async (order, direction, names) => {
    const { text } = await get(`/chitieu?xep=${order}&chieu=${direction}`);
    expect(shown(text)).toEqual(names);
    expect(text).toContain(`aria-sort="${direction ? "descending" : "ascending"}"`);
  });

  it("may be told nonsense", async () => {
    expect((await get("/chitieu?xep=__proto__&tim=%3Cb%3E")).status).toBe(200);
    expect((await get("/chitieu?bang=nothing")).status).toBe(404);
    expect((await get("/chitieu/nothing")).status).toBe(404);
  });

  it("is said to be missing where no table sets a plan against a result", async () => {
    await channel.stop();
    await start({ boards: [] });
    const { status, text } = await get("/chitieu");
    expect(status).toBe(200);
    expect(text).toContain("Tài liệu hiện có chưa có bảng nào");
    expect((await get("/chitieu.csv")).status).toBe(404);
  });
});

describe("the table as a file", () => {
  it("is CSV that spreadsheets read: marked as UTF-8, quoted, no formulas, values as printed", async () => {
    const { headers, text } = await get("/chitieu.csv");
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(headers.get("content-disposition")).toBe('attachment; filename="chi-tieu-2024-tinh-ha-xuyen.csv"');
    const [head = "", grdp = "", imports = "", households = ""] = text.split("\r\n");
    expect(head.replace("\uFEFF", "")).toMatch(/^Chỉ tiêu,Lĩnh vực,Đơn vị,Thực hiện năm 2023,Kế hoạch năm 2024,/);
    expect(grdp).toMatch(
      /^Tốc độ tăng trưởng GRDP,Kinh tế,%,"7,1",8 trở lên,"6,85","9-9,5",Không đạt KH,http:\/\/localhost/,
    );
    expect(imports).toContain("1.200 triệu USD (Nghị quyết năm 2025");
    expect(households).toMatch(/^"'=Số ""hộ"" <nghèo>",,hộ,,21\.000,"-19,9",,Đạt KH/);
  });
});

describe("the page of an indicator", () => {
  it("names every value's period and document", async () => {
    const { text } = await get("/chitieu/toc-do-tang-truong-grdp");
    for (const words of ["Thực hiện năm 2023", "9-9,5%", "Không đạt kế hoạch", "Biểu tổng hợp (UBND tỉnh, 11/2024)"])
      expect(text).toContain(words);
  });
});

describe("charts", () => {
  const charts = createCharts(options.boards ?? []);

  beforeEach(async () => {
    await channel.stop();
    const citation = aCitation({ number: 1, passageId: "bieu/1", documentId: "bieu" });
    const reply = aReply({ headline: "GRDP ước tăng 6,85%.", headlineCitations: [1], citations: [citation] });
    await start({ charts, publicUrl: "https://hoi.example.vn" }, reply);
  });

  it("are pictures that may do nothing", async () => {
    const { status, headers, text } = await get("/bieudo/toc-do-tang-truong-grdp.svg?nen=toi");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toContain("image/svg+xml");
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    expect(text).toContain("<title>Tốc độ tăng trưởng GRDP.");
    expect((await get("/bieudo/toc-do-tang-truong-grdp.png")).headers.get("content-type")).toBe("image/png");
  });

  it.each(["/bieudo/x.svg", "/bieudo/toc-do-tang-truong-grdp.gif", "/bieudo/..%2Fapp.svg", "/bieudo/"])(
    "%s is not there, and the page that says so is safe",
    async (path) => {
      const { status, headers } = await get(path);
      expect(status).toBe(404);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    },
  );

  it("stand below the answer that they belong to, in its preview, and on the indicator's page", async () => {
    const answer = (await get("/hoi?q=grdp")).text;
    expect(answer).toContain('<a href="/chitieu/toc-do-tang-truong-grdp"><picture>');
    expect(answer).toMatch(/<img src="\/bieudo\/toc-do-tang-truong-grdp\.svg" width="480" height="\d+" alt="Tốc độ/);
    expect(answer).toContain('og:image" content="https://hoi.example.vn/bieudo/toc-do-tang-truong-grdp.png"');
    expect((await get("/chitieu/toc-do-tang-truong-grdp")).text).toContain("/bieudo/toc-do-tang-truong-grdp.svg");
    expect((await get("/chitieu")).text).toContain("/bieudo/tong-quan-2024-tinh-ha-xuyen.svg");
  });
});
