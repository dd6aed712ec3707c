import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  buildSnapshot,
  type Corpus,
  type Embedder,
  joinPassages,
  type LabelledQuestion,
  madeQuestion,
  openSnapshot,
  type Passage,
  type RankingCase,
  rankingCases,
  seededRandom,
  type Vocabulary,
} from "../../src/app.ts";
import { openPassages } from "./open-passages.ts";

const joinedWords = 150;
const joinedImportance = 0.25;
const passagesPerQuestion = 4;
const nowhere = { start: 0, end: 0 };

/** What there is to learn from for a corpus cut into paragraphs. */
export interface LongPassageCases {
  /** The question sets over the shipped corpus, its passages joined into long ones. */
  readonly asked: readonly RankingCase[];
  /** Questions made out of openly usable texts of other fields. */
  readonly made: readonly RankingCase[];
}

/** Gathers what ranking looks at in long passages. @param folder the training text (text-*.jsonl.gz) */
export async function longPassageCases(
  folder: string,
  corpus: Corpus,
  embedder: Embedder,
  questions: readonly LabelledQuestion[],
): Promise<LongPassageCases> {
  const made: RankingCase[] = [];
  const random = seededRandom(3);
  for (const texts of openPassages(folder)) {
    const asked = texts.flatMap((text, i) => {
      const question = i % passagesPerQuestion === 0 ? madeQuestion(text, random) : undefined;
      return question === undefined ? [] : [about(question, i)];
    });
    made.push(...(await casesOf(corpusOf(texts, corpus.vocabulary), embedder, asked)));
  }
  const joined = joinPassages(corpus, joinedWords);
  return { asked: await casesOf(joined, embedder, questions, joinedImportance), made };
}

async function casesOf(
  corpus: Corpus,
  embedder: Embedder,
  questions: readonly LabelledQuestion[],
  importance = 1,
): Promise<RankingCase[]> {
  const folder = await mkdtemp(join(tmpdir(), "hoi-tinh-ranker-"));
  try {
    await buildSnapshot(corpus, embedder, folder);
    const expected = { corpusChecksum: corpus.checksum, embedderName: embedder.name };
    return await rankingCases(await openSnapshot(folder, expected), embedder, questions, importance);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A made question: the passage that it was made from answers it. */
function about(text: string, passage: number): LabelledQuestion {
  const evidence = [{ source: String(passage), start: 0, end: 1 }];
  return { id: `made-${passage}`, text, type: "made", style: "made", evidence };
}

/** Texts as a corpus: each a document of one passage. */
function corpusOf(texts: readonly string[], vocabulary: Vocabulary): Corpus {
  const passages = texts.map(
    (text, i): Passage => ({
      id: String(i),
      documentId: String(i),
      kind: "sentence",
      sectionPath: [],
      text,
      context: "",
      editionSpan: nowhere,
      receivedSpan: { start: 0, end: 1 },
      ties: [],
      block: i,
      cluster: i,
    }),
  );
  const documents = texts.map((_, i) => ({ id: String(i), title: "", kind: "article" as const, source: String(i) }));
  return { documents, passages, facts: [], vocabulary, checksum: "made" };
}
