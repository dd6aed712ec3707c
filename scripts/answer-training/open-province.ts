import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Engine, HoiTinhError, homeDir, openEngine, runCorpusCommand } from "../../src/app.ts";
import { parseConfig } from "../../src/config.ts";
import { say } from "../shared/run-command.ts";

/**
 * Opens an engine over the received files of a fixture province (`test/fixtures/<name>-province/raw`), added as an operator
 * adds them: the drafts are not edited.
 *
 * @param folder where corpus and index are laid; emptied by the caller
 * @throws HoiTinhError `data-missing` when a file cannot be added
 */
export async function openProvince(name: string, folder: string): Promise<Engine> {
  const raw = join(homeDir, "test", "fixtures", `${name}-province`, "raw");
  const corpusDir = join(folder, name, "corpus");
  const files = readdirSync(raw).map((file) => join(raw, file));
  const status = await runCorpusCommand(["add", ...files], {
    corpusDir,
    fieldDir: join(homeDir, "corpus"),
    restorationFile: join(homeDir, "models", "restoration", "weights.bin"),
    say: () => {},
    complain: say,
    hasTerminal: false,
  });
  if (status !== 0) throw new HoiTinhError("data-missing", `Không thêm được văn bản trong ${raw}.`);
  const config = parseConfig({ ...process.env, CORPUS_DIR: corpusDir, DATA_DIR: join(folder, name, "data") });
  return openEngine(config, { onProgress: say });
}
