import type { FuzzPart } from "./fuzz-part.ts";
import { telegramPart, zaloPart } from "./messenger-parts.ts";
import type { FuzzApp } from "./open-fuzz-app.ts";
import { questionPart } from "./question-part.ts";
import { textPart } from "./text-part.ts";
import { webPart } from "./web-part.ts";

/** Every way in. */
export const fuzzParts: readonly FuzzPart[] = [textPart, questionPart, webPart, telegramPart, zaloPart];

/** What one part did. */
export interface FuzzedPart {
  readonly name: string;
  readonly cases: number;
  readonly seconds: number;
}

/**
 * Runs so many cases in all through every part.
 *
 * @param onPart called after each part
 * @throws Error for the first case that fails, with the case
 */
export async function runFuzz(
  bot: FuzzApp,
  cases: number,
  seed: number,
  onPart: (done: FuzzedPart) => void,
): Promise<void> {
  for (const part of fuzzParts) {
    const begin = performance.now();
    const ofPart = Math.max(1, Math.round(cases * part.share));
    await part.run(bot, ofPart, seed);
    onPart({ name: part.name, cases: ofPart, seconds: (performance.now() - begin) / 1000 });
  }
}
