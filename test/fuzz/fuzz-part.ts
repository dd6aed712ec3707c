import type { FuzzApp } from "./open-fuzz-app.ts";

/** One way in for hostile input. */
export interface FuzzPart {
  readonly name: string;
  /** Share of all cases; those of all parts add up to 1. */
  readonly share: number;
  /** @throws Error with the case that failed */
  run(bot: FuzzApp, cases: number, seed: number): Promise<void>;
}

/** Cases that are under way at a time. */
export const chunkSize = 40;

/** Cuts a number of cases into chunks, each with a seed of its own. */
export function* chunks(cases: number, seed: number): Generator<{ readonly size: number; readonly seed: number }> {
  for (let done = 0; done < cases; done += chunkSize)
    yield { size: Math.min(chunkSize, cases - done), seed: seed * 1_000_003 + done };
}

/** A case as it stands in a failure, shortened. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 600 ? text : `${text.slice(0, 600)}… (${text.length} characters)`;
}
