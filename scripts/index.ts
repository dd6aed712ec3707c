import { buildIndex } from "../src/app.ts";
import { parseConfig } from "../src/config.ts";
import { runCommand, say } from "./shared/run-command.ts";

runCommand(async () => {
  const { documents, passages, facts } = await buildIndex(parseConfig(process.env), { onProgress: say });
  process.stdout.write(`Chỉ mục mới: ${documents.length} văn bản, ${passages.length} đoạn, ${facts.length} số liệu.\n`);
});
