import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadRestorer } from "../src/app.ts";
import { editDistance } from "./restoration/edit-distance.ts";

interface Line {
  readonly doc: string;
  readonly line: number;
  readonly raw: string;
  readonly clean: string;
}

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({
  options: {
    lines: { type: "string" },
    weights: { type: "string", multiple: true },
    failures: { type: "boolean", default: false },
  },
});
const file = values.lines;
if (file === undefined || !existsSync(file)) {
  process.stderr.write(
    `Không thấy tệp đo ở ${file ?? "(chưa nêu)"}: hãy nêu bằng --lines TỆP.jsonl (mỗi dòng có raw và clean).\n`,
  );
  process.exit(2);
}
const lines = (await readFile(file, "utf8"))
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Line);
report(
  "as received",
  lines.map(({ raw }) => raw),
  0,
);
for (const weights of values.weights ?? [join(root, "models", "restoration", "weights.bin")]) {
  const began = performance.now();
  const restorer = await loadRestorer(weights);
  const loaded = performance.now() - began;
  process.stdout.write(`${weights}: loaded in ${loaded.toFixed(0)} ms\n`);
  const apart = lines.map(({ raw }) => restorer.restore(raw));
  const together = restorer.restore(lines.map(({ raw }) => raw).join("\n")).split("\n");
  report("  each line by itself", apart, performance.now() - began);
  report("  lines as one text", together, 0);
  const documents = await restoreDocuments((text) => restorer.restore(text));
  if (documents !== undefined) report("  lines within their documents", documents, 0);
  if (values.failures) printFailures(documents ?? together);
}

/** Restores the whole received files that the lines come from, where they stand in corpus/raw. */
async function restoreDocuments(restore: (text: string) => string): Promise<string[] | undefined> {
  const restored = new Map<string, string[]>();
  for (const name of new Set(lines.map(({ doc }) => doc))) {
    const path = join(root, "corpus", "raw", name);
    if (!existsSync(path)) return undefined;
    const text = await readFile(path, "utf8");
    const began = performance.now();
    restored.set(name, restore(text).split("\n"));
    process.stdout.write(`  ${name}: ${((performance.now() - began) / 1000).toFixed(2)} s\n`);
  }
  const first = lines.find(({ doc }) => restored.has(doc));
  const offset = first === undefined ? 0 : 1;
  return lines.map(({ doc, line }) => restored.get(doc)?.[line - offset] ?? "");
}

function report(title: string, outputs: readonly string[], milliseconds: number): void {
  let [wrongWords, words, wrongCharacters, characters, harmed, clean, digits] = [0, 0, 0, 0, 0, 0, 0];
  lines.forEach((line, index) => {
    const output = outputs[index] ?? "";
    const wanted = line.clean.split(/\s+/).filter(Boolean);
    wrongWords += editDistance(output.split(/\s+/).filter(Boolean), wanted);
    words += wanted.length;
    wrongCharacters += editDistance([...output], [...line.clean]);
    characters += [...line.clean].length;
    if (line.raw === line.clean) clean++;
    if (line.raw === line.clean && output !== line.clean) harmed++;
    if (output.replace(/\D/g, "") !== line.raw.replace(/\D/g, "")) digits++;
  });
  const share = (part: number, all: number) => `${((100 * part) / all).toFixed(2)}%`;
  const time = milliseconds > 0 ? `  ${milliseconds.toFixed(0)} ms` : "";
  process.stdout.write(
    `${title.padEnd(32)} WER ${share(wrongWords, words)} (${wrongWords}/${words})  CER ${share(wrongCharacters, characters)}  ` +
      `clean lines harmed ${harmed}/${clean}  lines with changed digits ${digits}${time}\n`,
  );
}

function printFailures(outputs: readonly string[]): void {
  lines.forEach((line, index) => {
    const output = outputs[index] ?? "";
    if (output.trim() !== line.clean.trim())
      process.stdout.write(`\n${line.doc} ${line.line}\n- ${line.raw}\n+ ${output}\n= ${line.clean}\n`);
  });
}
