/** What keeps two questions in the same fold. */
export interface Foldable {
  readonly id: string;
  /** Name of the set; each fold gets its share of every set. */
  readonly set: string;
  /** Questions of one conversation are never parted. */
  readonly session?: string | undefined;
}

/**
 * Deals questions out to folds, each set evenly, conversations whole. The same questions are always dealt alike.
 *
 * @param seed another seed, another deal
 * @returns the fold of each question, 0 to `count` − 1
 */
export function foldsOf(questions: readonly Foldable[], count: number, seed: number): number[] {
  const random = randomFrom(seed);
  const sets = new Map<string, Set<string>>();
  for (const question of questions) sets.set(question.set, (sets.get(question.set) ?? new Set()).add(unitOf(question)));
  const dealt = new Map<string, number>();
  for (const units of sets.values())
    for (const unit of shuffled([...units].sort(), random)) dealt.set(unit, dealt.size % count);
  return questions.map((question) => dealt.get(unitOf(question)) ?? 0);
}

function unitOf({ set, session, id }: Foldable): string {
  return JSON.stringify(session === undefined ? [set, "question", id] : [set, "session", session]);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Mulberry32: numbers in [0, 1) that depend on the seed alone. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
