import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { HoiTinhError, openEngine, renderPlain, toReply } from "../src/app.ts";
import { parseConfig } from "../src/config.ts";
import { answerLines } from "./shared/answer-lines.ts";
import { runCommand, say } from "./shared/run-command.ts";

const usage = 'Cách dùng: npm run ask -- "câu hỏi"   hoặc   npm run --silent ask -- --jsonl < câu-hỏi.jsonl';

runCommand(async () => {
  const { values, positionals } = parse();
  if (!values.jsonl && positionals.length === 0) throw new HoiTinhError("usage", usage);
  const engine = await openEngine(parseConfig(process.env), { onProgress: say });
  if (values.jsonl) {
    const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
    for await (const { output } of answerLines(engine, lines)) process.stdout.write(`${JSON.stringify(output)}\n`);
    return;
  }
  const answer = await engine.answerer.answer({ text: positionals.join(" "), history: [] });
  const reply = toReply(answer, answer.abstained ? await engine.examples() : []);
  process.stdout.write(`${renderPlain(reply, { suggestions: true, limit: 2500 })}\n`);
});

function parse() {
  try {
    return parseArgs({ options: { jsonl: { type: "boolean", default: false } }, allowPositionals: true });
  } catch (cause) {
    throw new HoiTinhError("usage", usage, { cause });
  }
}
