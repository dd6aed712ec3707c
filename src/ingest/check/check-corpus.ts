import { HoiTinhError } from "../../core/errors.ts";
import { editionNames } from "../corpus-folders.ts";
import { type ReadDocument, readDocument } from "../read-document.ts";
import { readVocabulary } from "../read-vocabulary.ts";
import { accountWords, type WordAccount } from "./account-words.ts";
import { checkDigits } from "./check-digits.ts";
import { checkSpans } from "./check-spans.ts";
import { checkSyllables, knownWords } from "./check-syllables.ts";
import type { Problem } from "./problem.ts";
import { readErrata } from "./read-errata.ts";

/** At least this share of a corpus's received words must be accounted for. */
export const leastAccounted = 0.995;

/** What `corpus check` found. */
export interface CheckReport {
  readonly problems: readonly Problem[];
  readonly documents: number;
  readonly passages: number;
  /** One entry a received file. */
  readonly accounts: readonly WordAccount[];
  /** Share of received words that are tied or left out for a known reason, 0 to 1. */
  readonly accounted: number;
}

/** What may be told to a check. */
export interface CheckOptions {
  /** Corpus folder that ships with the program, for its vocabulary. Default: none. */
  readonly fieldDir?: string | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Proves a corpus: front matter valid, spans in order, every digit with its counterpart or an erratum, every word a
 * possible syllable or a known name, and at least 99.5% of the received words accounted for.
 *
 * @throws HoiTinhError `corpus-missing`, `corpus-empty`; what is wrong with a document is a problem, not an error
 */
export function checkCorpus(corpusDir: string, options: CheckOptions = {}): CheckReport {
  const problems: Problem[] = [];
  const names = editionNames(corpusDir);
  const reads: ReadDocument[] = [];
  for (const [index, name] of names.entries()) {
    collect(problems, "edition", () => reads.push(readDocument(corpusDir, name)));
    options.onProgress?.(index + 1, names.length);
  }
  let known: ReadonlySet<string> = new Set();
  collect(problems, "vocabulary", () => {
    known = knownWords(readVocabulary(corpusDir, options.fieldDir));
  });
  collect(problems, "edition", () => {
    const errata = readErrata(corpusDir);
    for (const read of reads)
      problems.push(...checkSpans(read), ...checkDigits(read, errata), ...checkSyllables(read, known));
  });
  const accounts = accountFiles(reads, known);
  const total = sum(accounts, (account) => account.total);
  const lost = sum(accounts, (account) => account.leftOut.lost);
  const accounted = total === 0 ? 1 : (total - lost) / total;
  if (accounted < leastAccounted) problems.push(unaccounted(accounts, accounted));
  const passages = sum(reads, (read) => read.tied.filter(({ draft }) => !draft.isHidden).length);
  return { problems, documents: reads.length, passages, accounts, accounted };
}

function accountFiles(reads: readonly ReadDocument[], known: ReadonlySet<string>): WordAccount[] {
  const bySource = new Map<string, ReadDocument[]>();
  for (const read of reads) bySource.set(read.document.source, [...(bySource.get(read.document.source) ?? []), read]);
  return [...bySource].map(([source, own]) => accountWords(source, own[0]?.received ?? "", own, known));
}

function unaccounted(accounts: readonly WordAccount[], accounted: number): Problem {
  const worst = [...accounts].sort((a, b) => b.leftOut.lost - a.leftOut.lost)[0];
  const [first] = worst?.lost ?? [];
  const share = (100 * accounted).toFixed(2).replace(".", ",");
  const where = worst && first ? ` Nhiều nhất ở ${worst.source}, từ dòng ${first.line} (“${first.text}”).` : "";
  return {
    kind: "unaccounted",
    message: `Mới ${share}% chữ của các bản nhận có trong bản sạch (cần 99,5%).${where} Hãy bổ sung bản sạch.`,
  };
}

/** Runs a step; what it throws for people becomes a problem. */
function collect(problems: Problem[], kind: Problem["kind"], step: () => unknown): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof HoiTinhError)) throw error;
    problems.push({ kind, message: error.message });
  }
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
