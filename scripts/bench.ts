import { join } from "node:path";
import { parseArgs } from "node:util";
import { createEmbedder, HoiTinhError, homeDir, readVocabulary } from "../src/app.ts";
import { parseConfig } from "../src/config.ts";
import { benchRetrieval } from "./bench/retrieval.ts";
import { runCommand } from "./shared/run-command.ts";

const usage = "Cách dùng: npm run bench -- retrieval --data THƯ_MỤC [--limit SỐ_CÂU] [--only TÊN]";

runCommand(async () => {
  const { positionals, values } = readArguments();
  if (positionals[0] !== "retrieval" || values.data === undefined) throw new HoiTinhError("usage", usage);
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1)
    throw new HoiTinhError("usage", `--limit cần một số nguyên dương. ${usage}`);
  const config = parseConfig(process.env);
  await benchRetrieval({
    dataDir: values.data,
    embedder: await createEmbedder({ model: config.embeddingModel, modelsDir: join(homeDir, "models") }),
    vocabulary: readVocabulary(join(homeDir, "corpus")),
    limit,
    only: values.only,
    say: (line) => void process.stdout.write(`${line}\n`),
  });
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { data: { type: "string" }, limit: { type: "string", default: "600" }, only: { type: "string" } },
    });
  } catch (cause) {
    throw new HoiTinhError("usage", usage, { cause });
  }
}
