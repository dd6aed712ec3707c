import type { Corpus } from "../core/corpus.ts";
import type { Fact } from "../core/fact.ts";
import type { Passage } from "../core/passage.ts";
import { honestTies, spoiltWords } from "./align/honest-ties.ts";
import { clusterTexts } from "./clusters.ts";
import { corpusChecksum } from "./corpus-checksum.ts";
import { editionNames } from "./corpus-folders.ts";
import { extractFacts } from "./facts/extract-facts.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";
import { readVocabulary } from "./read-vocabulary.ts";

/** What may be told about reading a corpus. */
export interface ReadCorpusOptions {
  /** Corpus folder that ships with the program; the `scope: field` files of its vocabulary serve every corpus. Default: none. */
  readonly fieldDir?: string | undefined;
  /** Called after each document with how many are done and how many there are. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Reads a corpus folder: editions, their passages tied to the received files, facts and vocabulary.
 *
 * @throws HoiTinhError `corpus-missing`, `corpus-empty`, `edition-invalid`, `edition-untied`, `vocabulary-invalid`
 */
export function readCorpus(corpusDir: string, options: ReadCorpusOptions = {}): Corpus {
  const names = editionNames(corpusDir);
  const read: ReadDocument[] = [];
  for (const [index, name] of names.entries()) {
    read.push(readDocument(corpusDir, name));
    options.onProgress?.(index + 1, names.length);
  }
  const drafts = read.flatMap(documentPassages);
  const clusters = clusterTexts(drafts.map((passage) => passage.text));
  const passages = drafts.map((passage, index) => ({ ...passage, cluster: clusters[index] ?? index }));
  const documents = read.map(({ document }) => document);
  const facts: Fact[] = documents.flatMap((document) =>
    extractFacts(
      document,
      passages.filter((passage) => passage.documentId === document.id),
    ),
  );
  return {
    documents,
    passages,
    facts,
    vocabulary: readVocabulary(corpusDir, options.fieldDir),
    checksum: corpusChecksum(corpusDir, options.fieldDir),
  };
}

/** A document's passages that may be cited; those whose received form is unreadable are left out. */
function documentPassages({ document, tied, received }: ReadDocument): Omit<Passage, "cluster">[] {
  const passages: Omit<Passage, "cluster">[] = [];
  for (const { draft, ties: found } of tied) {
    if (draft.isHidden) continue;
    const ties = honestTies(draft.text, found, received);
    if (ties.length === 0) continue;
    const { isHidden: _hidden, ...rest } = draft;
    const id = `${document.id}/${passages.length + 1}`;
    const spoilt = spoiltWords(draft.text, ties, received);
    const passage = { ...rest, id, documentId: document.id, ties, receivedSpan: outerSpan(ties) };
    passages.push(spoilt.length > 0 ? { ...passage, spoiltWords: spoilt } : passage);
  }
  return passages;
}

function outerSpan(ties: readonly number[]): { start: number; end: number } {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (let at = 0; at < ties.length; at += 4) {
    start = Math.min(start, ties[at + 2] ?? start);
    end = Math.max(end, ties[at + 3] ?? end);
  }
  return { start, end };
}
