import { join } from "node:path";
import { parseArgs } from "node:util";
import { createEmbedder, HoiTinhError, homeDir, readVocabulary } from "../src/app.ts";
import { parseConfig } from "../src/config.ts";
import { benchRetrieval } from "./bench/retrieval.ts";
import { benchServe } from "./bench/serve.ts";
import { runCommand } from "./shared/run-command.ts";

const usage =
  "Cách dùng: npm run bench -- retrieval --data THƯ_MỤC [--limit SỐ_CÂU] [--only TÊN], " +
  "hoặc npm run bench -- serve [--data BỘ_CÂU_HỎI] [--limit SỐ_CẬP_NHẬT] [--chats SỐ_NHÓM] [--rate MỖI_GIÂY]";

const say = (line: string) => void process.stdout.write(`${line}\n`);

runCommand(async () => {
  const { positionals, values } = readArguments();
  if (positionals[0] === "serve") {
    const questionFile = values.data ?? join(homeDir, "test", "evaluation", "questions.jsonl");
    const [updates, chats, rate] = [
      positive(values, "limit", "500"),
      positive(values, "chats"),
      positive(values, "rate"),
    ];
    return benchServe({ questionFile, updates, chats, rate, say });
  }
  if (positionals[0] !== "retrieval" || values.data === undefined) throw new HoiTinhError("usage", usage);
  const limit = positive(values, "limit", "600");
  const config = parseConfig(process.env);
  await benchRetrieval({
    dataDir: values.data,
    embedder: await createEmbedder({ model: config.embeddingModel, modelsDir: join(homeDir, "models") }),
    vocabulary: readVocabulary(join(homeDir, "corpus")),
    limit,
    only: values.only,
    say,
  });
});

type Values = ReturnType<typeof readArguments>["values"];

function positive(values: Values, name: "limit" | "chats" | "rate", otherwise?: string): number {
  const number = Number(values[name] ?? otherwise);
  if (!Number.isInteger(number) || number < 1)
    throw new HoiTinhError("usage", `--${name} cần một số nguyên dương. ${usage}`);
  return number;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        data: { type: "string" },
        limit: { type: "string" },
        only: { type: "string" },
        chats: { type: "string", default: "100" },
        rate: { type: "string", default: "20" },
      },
    });
  } catch (cause) {
    throw new HoiTinhError("usage", usage, { cause });
  }
}
