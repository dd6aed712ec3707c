import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openWeights, Restorer } from "../src/app.ts";
import { alignedPairs } from "./restoration/aligned-pairs.ts";
import { editionTexts, newspaperTexts, openTexts, type WeightedText } from "./restoration/clean-texts.ts";
import { estimateLanguage } from "./restoration/estimate-language.ts";
import { countGrams } from "./restoration/gram-counts.ts";
import { learnConfusions } from "./restoration/learn-confusions.ts";
import { seedConfusions } from "./restoration/seed-confusions.ts";
import { TokenStream } from "./restoration/token-stream.ts";
import { WordCounts } from "./restoration/word-counts.ts";
import { type WeightParts, writeWeights } from "./restoration/write-weights.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const vocabularySize = 8180;
/** Grams kept of orders 1 to 4; together they fill about 7 MB. */
const keptGrams = [Number.POSITIVE_INFINITY, 520_000, 850_000, 800_000];
const newspaperWeight = 6;
const editionWeight = 8;

interface Options {
  readonly data: string;
  readonly corpus: string;
  readonly output: string;
  readonly isLeftOut: boolean;
}

function parseOptions(): Options {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      corpus: { type: "string", default: join(root, "corpus") },
      output: { type: "string", default: join(root, "models", "restoration", "weights.bin") },
      "leave-out": { type: "boolean", default: false },
    },
  });
  if (values.data === undefined || !existsSync(join(values.data, "text-phapdien.jsonl.gz"))) {
    const place = values.data ?? "(chưa nêu)";
    process.stderr.write(
      `Không thấy dữ liệu huấn luyện ở ${place}: hãy nêu thư mục có text-phapdien.jsonl.gz bằng --data DIR.\n`,
    );
    process.exit(2);
  }
  return { data: values.data, corpus: values.corpus, output: values.output, isLeftOut: values["leave-out"] };
}

async function* trainingTexts(options: Options): AsyncGenerator<WeightedText> {
  yield* openTexts(options.data);
  yield* newspaperTexts(join(options.corpus, "raw"), newspaperWeight);
  if (!options.isLeftOut) yield* editionTexts(join(options.corpus, "documents"), editionWeight);
}

const options = parseOptions();
const say = (line: string) =>
  process.stderr.write(`${((performance.now() / 1000) | 0).toString().padStart(4)} s  ${line}\n`);

const counts = new WordCounts();
for await (const { text, weight } of trainingTexts(options)) counts.add(text, weight, weight >= newspaperWeight);
const words = counts.vocabulary(vocabularySize);
say(`${words.length} words`);

const stream = new TokenStream(words);
for await (const { text, weight } of trainingTexts(options)) stream.add(text, weight);
say(`${stream.ids.length} tokens`);

const grams = [1, 2, 3, 4].map((order) => countGrams(stream.ids, order));
say(`grams ${grams.map(({ keys }) => keys.length).join(", ")}`);
const estimate = estimateLanguage(grams, keptGrams);
say(`kept ${estimate.map(({ keys }) => keys.length).join(", ")}`);

const parts: WeightParts = {
  words,
  shapes: words.map((word) => counts.shape(word)),
  estimate,
  confusions: seedConfusions(),
  forms: counts.foreignForms(),
  capitalPhrases: counts.capitalPhrases(),
};
let bytes = writeWeights(parts);
if (!options.isLeftOut) {
  const pairs = await alignedPairs(options.corpus, new Restorer(openWeights(bytes)));
  say(`${pairs.length} aligned words`);
  const confusions = learnConfusions(parts.confusions, pairs);
  say(`${confusions.length} confusions, ${confusions.length - parts.confusions.length} of them new`);
  bytes = writeWeights({ ...parts, confusions });
}
await mkdir(dirname(options.output), { recursive: true });
await writeFile(options.output, bytes);
say(`${(bytes.length / 1e6).toFixed(2)} MB → ${options.output}`);
