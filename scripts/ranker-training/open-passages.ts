import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { HoiTinhError } from "../../src/app.ts";

/** Openly usable texts (official ones, CC BY-SA Wikipedia) and how many of their rows are taken: one in so many. */
const sources = [
  ["text-viwiki", 20],
  ["text-phapdien", 25],
] as const;
const [shortest, longest] = [350, 1000];
const mostOfOneText = 8;

/** Paragraphs of 350 to about 1,000 letters out of the openly usable part of a data folder, one list a source. */
export function openPassages(folder: string): string[][] {
  return sources.map(([name, step]) => {
    const path = join(folder, `${name}.jsonl.gz`);
    if (!existsSync(path))
      throw new HoiTinhError("data-missing", `Không thấy ${path}: hãy chỉ thư mục khác bằng --data.`);
    const lines = gunzipSync(readFileSync(path)).toString("utf8").split("\n").filter(Boolean);
    return lines
      .filter((_, i) => i % step === 0)
      .flatMap((line) => paragraphs((JSON.parse(line) as { text: string }).text).slice(0, mostOfOneText));
  });
}

function paragraphs(text: string): string[] {
  const found: string[] = [];
  let paragraph = "";
  for (const sentence of text.split(/\n|(?<=[.;!?]) (?=\S)/)) {
    if (sentence.startsWith("==")) continue;
    if (paragraph.length + sentence.length > longest || paragraph.length > 2 * shortest) {
      found.push(paragraph);
      paragraph = "";
    }
    paragraph = paragraph === "" ? sentence : `${paragraph}\n${sentence}`;
  }
  return [...found, paragraph].filter((one) => one.length >= shortest);
}
