import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  corpusFolder,
  createEmbedder,
  type Embedder,
  HoiTinhError,
  homeDir,
  openEngine,
  readVocabulary,
} from "../src/app.ts";
import { parseConfig } from "../src/config.ts";
import { benchAnswer } from "./bench/answer.ts";
import { benchEmbed } from "./bench/embed.ts";
import { benchIndex } from "./bench/index-build.ts";
import { benchRetrieval } from "./bench/retrieval.ts";
import { benchScale } from "./bench/scale.ts";
import { benchServe } from "./bench/serve.ts";
import { benchStart } from "./bench/start.ts";
import { benchVectors } from "./bench/vectors.ts";
import { runCommand } from "./shared/run-command.ts";

const usage = [
  "Cách dùng: npm run bench -- retrieval --data THƯ_MỤC [--limit SỐ_CÂU] [--only TÊN]",
  "npm run bench -- embed --data THƯ_MỤC --peer MÔ_HÌNH",
  "npm run bench -- vectors --data THƯ_MỤC [--sizes SỐ,SỐ,…]",
  "npm run bench -- answer [--data BỘ_CÂU_HỎI]",
  "npm run bench -- start",
  "npm run bench -- index",
  "npm run bench -- scale --data THƯ_MỤC [--factors SỐ_LẦN,SỐ_LẦN,…]",
  "npm run bench -- serve [--data BỘ_CÂU_HỎI] [--limit SỐ_CẬP_NHẬT] [--chats SỐ_NHÓM] [--rate MỖI_GIÂY]",
].join(", hoặc ");

type Values = ReturnType<typeof readArguments>["values"];

const modelsDir = join(homeDir, "models");
const shippedQuestions = join(homeDir, "test", "evaluation", "questions.jsonl");
const say = (line: string) => void process.stdout.write(`${line}\n`);

const parts: Readonly<Record<string, (values: Values) => Promise<void>>> = {
  retrieval: async (values) => {
    const limit = positive(values, "limit", "600");
    const vocabulary = readVocabulary(join(homeDir, "corpus"));
    const dataDir = folderOf(values);
    await benchRetrieval({ dataDir, embedder: await embedderInUse(), vocabulary, limit, only: values.only, say });
  },
  embed: async (values) => {
    const dataDir = folderOf(values);
    if (values.peer === undefined) throw new HoiTinhError("usage", usage);
    const embedders = [await embedderInUse(), await createEmbedder({ model: values.peer, modelsDir, threads: 1 })];
    await benchEmbed({ dataDir, embedders: embedders.map((embedder) => [embedder.name, embedder]), say });
  },
  vectors: async (values) => {
    const dataDir = folderOf(values);
    const sizes = values.sizes.split(",").map((size) => whole(size, "--sizes"));
    await benchVectors({ dataDir, embedder: await embedderInUse(), sizes, say });
  },
  answer: async (values) => {
    const config = parseConfig(process.env);
    const lines = readLines(values.data ?? shippedQuestions);
    await benchAnswer({ engine: await openEngine(config), dataDir: resolve(config.dataDir), lines, say });
  },
  start: async () => {
    const [first = ""] = readLines(shippedQuestions);
    await benchStart({ question: (JSON.parse(first) as { question: string }).question, say });
  },
  index: () => benchIndex({ corpusDir: corpusFolder(parseConfig(process.env).corpusDir), say }),
  scale: async (values) => {
    const foreignDir = folderOf(values);
    const factors = values.factors.split(",").map((factor) => whole(factor, "--factors"));
    const engine = await openEngine(parseConfig(process.env));
    await benchScale({ foreignDir, engine, questionFile: shippedQuestions, factors, say });
  },
  serve: async (values) => {
    const questionFile = values.data ?? shippedQuestions;
    const [updates, chats, rate] = [
      positive(values, "limit", "500"),
      positive(values, "chats"),
      positive(values, "rate"),
    ];
    await benchServe({ questionFile, updates, chats, rate, say });
  },
};

runCommand(async () => {
  const { positionals, values } = readArguments();
  const part = parts[positionals[0] ?? ""];
  if (!part) throw new HoiTinhError("usage", usage);
  await part(values);
});

function embedderInUse(): Promise<Embedder> {
  return createEmbedder({ model: parseConfig(process.env).embeddingModel, modelsDir });
}

function readLines(file: string): string[] {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new HoiTinhError("data-missing", `Không có tệp câu hỏi ${file}. ${usage}`);
  return readFileSync(file, "utf8").split("\n").filter(Boolean);
}

function folderOf({ data }: Values): string {
  if (data === undefined) throw new HoiTinhError("usage", usage);
  return data;
}

function positive(values: Values, name: "limit" | "chats" | "rate", otherwise?: string): number {
  return whole(values[name] ?? otherwise, `--${name}`);
}

function whole(text: string | undefined, name: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new HoiTinhError("usage", `${name} cần số nguyên dương. ${usage}`);
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
        peer: { type: "string" },
        factors: { type: "string", default: "1,10,100" },
        sizes: { type: "string", default: "10000,100000" },
        chats: { type: "string", default: "100" },
        rate: { type: "string", default: "20" },
      },
    });
  } catch (cause) {
    throw new HoiTinhError("usage", usage, { cause });
  }
}
