import { openEngine } from "../src/app.ts";
import { parseConfig } from "../src/config.ts";
import { runCommand, say } from "./shared/run-command.ts";

runCommand(async () => {
  const engine = await openEngine(parseConfig(process.env), { onProgress: say, rebuild: true });
  const { documents, passages, facts } = engine.retriever.corpus;
  process.stdout.write(`Chỉ mục mới: ${documents.length} văn bản, ${passages.length} đoạn, ${facts.length} số liệu.\n`);
});
