import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** A file that pages refer to; its path changes with its content, so that it may be kept for ever. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

/** The files that pages refer to. */
export interface Assets {
  readonly style: Asset;
  readonly script: Asset;
  /** Added where the table of indicators or one of them is shown. */
  readonly boardStyle: Asset;
  readonly boardScript: Asset;
}

/** Reads style sheet and scripts from beside this file. */
export async function loadAssets(): Promise<Assets> {
  const load = async (name: string, type: string): Promise<Asset> => {
    const content = await readFile(fileURLToPath(new URL(`./assets/${name}`, import.meta.url)), "utf8");
    const checksum = createHash("sha256").update(content).digest("hex").slice(0, 10);
    return { path: `/tinh/${checksum}/${name}`, type, content };
  };
  const [style, script, boardStyle, boardScript] = await Promise.all([
    load("style.css", "text/css"),
    load("chat.js", "text/javascript"),
    load("board.css", "text/css"),
    load("board.js", "text/javascript"),
  ]);
  return { style, script, boardStyle, boardScript };
}
