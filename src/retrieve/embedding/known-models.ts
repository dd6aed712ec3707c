/** How a model's token vectors become one vector. */
export type Pooling = "mean" | "cls" | "last_token";

/** What an embedding model wants, as its authors publish it. */
export interface ModelManners {
  /** Put before every question. */
  readonly questionPrefix: string;
  /** Put before every passage. */
  readonly passagePrefix: string;
  readonly pooling: Pooling;
  /** So many of a vector's first numbers are a shorter vector by themselves; absent when the model was not trained so. */
  readonly nestedDimension?: number;
}

/** Manners of a model of which nothing is known: mean pooling, no prefix. */
export const plainManners: ModelManners = { questionPrefix: "", passagePrefix: "", pooling: "mean" };

const e5 = { questionPrefix: "query: ", passagePrefix: "passage: ", pooling: "mean" } as const;
const instructed = (task: string) => `Instruct: ${task}\nQuery: `;

// First match wins; the pattern is tried on the hub name or the folder's name.
const known: readonly (readonly [RegExp, ModelManners])[] = [
  [/hoi-tinh-embedding/i, { ...plainManners, nestedDimension: 128 }],
  [
    /multilingual-e5-large-instruct/i,
    {
      ...plainManners,
      questionPrefix: instructed("Given a web search query, retrieve relevant passages that answer the query"),
    },
  ],
  [/(^|[/_-])e5([/_-]|$)/i, e5],
  [/bge-m3/i, { ...plainManners, pooling: "cls" }],
  [
    /bge-(small|base|large)-en/i,
    {
      questionPrefix: "Represent this sentence for searching relevant passages: ",
      passagePrefix: "",
      pooling: "cls",
    },
  ],
  [/(gte|arctic-embed)/i, { ...plainManners, pooling: "cls" }],
  [
    /embeddinggemma/i,
    { questionPrefix: "task: search result | query: ", passagePrefix: "title: none | text: ", pooling: "mean" },
  ],
  [
    /qwen3-embedding/i,
    {
      ...plainManners,
      questionPrefix: instructed("Given a web search query, retrieve relevant passages that answer the query"),
      pooling: "last_token",
    },
  ],
  [/nomic-embed/i, { questionPrefix: "search_query: ", passagePrefix: "search_document: ", pooling: "mean" }],
];

/**
 * Looks up what a model wants by its name.
 *
 * @param name hub name ("Xenova/multilingual-e5-small") or folder name
 * @returns its manners; {@link plainManners} when the model is not known
 */
export function mannersOf(name: string): ModelManners {
  return known.find(([pattern]) => pattern.test(name))?.[1] ?? plainManners;
}
