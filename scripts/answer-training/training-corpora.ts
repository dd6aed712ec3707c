import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { corpusFolder, HoiTinhError, homeDir, runCorpusCommand } from "../../src/app.ts";
import { parseConfig } from "../../src/config.ts";
import { say } from "../shared/run-command.ts";

/** A corpus with the question sets that are asked of it. */
export interface TrainingCorpus {
  /** Put before the names of its sets; "" for the corpus that ships. */
  readonly prefix: string;
  readonly corpusDir: string;
  readonly files: readonly string[];
}

const shippedSets = [
  "questions",
  "validation",
  "training-answerable",
  "training-unanswerable",
  "training-answerable-2",
  "training-unanswerable-2",
];

/** Provinces under test/fixtures whose questions are free to learn from; those of the others are for measuring alone. */
const provinces = [
  "other-province",
  "highland-province",
  "coast-province",
  "mountain-province",
  "delta-province",
  "city-province",
];

/** The shipped corpus with its sets. */
export function shippedCorpus(): TrainingCorpus {
  return {
    prefix: "",
    corpusDir: corpusFolder(parseConfig(process.env).corpusDir),
    files: shippedSets.map((name) => join(homeDir, "test", "evaluation", `${name}.jsonl`)),
  };
}

/**
 * The shipped corpus and the fixture provinces, these built anew from what was received.
 *
 * @param folder where the provinces are built
 * @throws HoiTinhError `internal` when a province cannot be built
 */
export async function standardCorpora(folder: string): Promise<TrainingCorpus[]> {
  const corpora = [shippedCorpus()];
  for (const name of provinces) {
    const fixture = join(homeDir, "test", "fixtures", name);
    const corpusDir = join(folder, name);
    mkdirSync(corpusDir, { recursive: true });
    const received = readdirSync(join(fixture, "raw")).map((file) => join(fixture, "raw", file));
    const status = await runCorpusCommand(["add", ...received], {
      corpusDir,
      fieldDir: join(homeDir, "corpus"),
      restorationFile: join(homeDir, "models", "restoration", "weights.bin"),
      say: () => undefined,
      complain: say,
      hasTerminal: false,
    });
    if (status !== 0) throw new HoiTinhError("internal", `Không dựng được kho ${name}: hãy xem các dòng ở trên.`);
    corpora.push({ prefix: `${name} `, corpusDir, files: [join(fixture, "questions.jsonl")] });
  }
  return corpora;
}
