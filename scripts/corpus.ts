import { join } from "node:path";
import { corpusFolder, homeDir, runCorpusCommand } from "../src/app.ts";
import { parseConfig } from "../src/config.ts";
import { runCommand, say } from "./shared/run-command.ts";

runCommand(async () => {
  process.exitCode = await runCorpusCommand(process.argv.slice(2), {
    corpusDir: corpusFolder(parseConfig(process.env).corpusDir),
    fieldDir: join(homeDir, "corpus"),
    restorationFile: join(homeDir, "models", "restoration", "weights.bin"),
    say: (line) => process.stdout.write(`${line}\n`),
    complain: say,
    hasTerminal: process.stderr.isTTY,
  });
});
