const before = ["ai", "khi nào", "bao nhiêu", "vì sao", "theo quy định", "cho biết", "cho hỏi", "đâu là"];
const after = [
  "là gì",
  "là bao nhiêu",
  "được quy định thế nào",
  "như thế nào",
  "là ai",
  "ở đâu",
  "khi nào",
  "vào năm nào",
  "gồm những gì",
  "ra sao",
  "do ai",
  "vì lý do gì",
  "để làm gì",
];
const leastWords = 9;
const sometimes = 0.35;

/**
 * A question made out of a passage, to learn from where nobody has asked one: a stretch of one sentence with a gap in it, a
 * quarter of its words left out, its halves at times the other way round, and words of asking around it.
 *
 * @returns `undefined` when no sentence is long enough
 */
export function madeQuestion(passage: string, random: () => number): string | undefined {
  const sentences = passage.split(/(?<=[.;!?])\s|\n/).map((sentence) => sentence.trim().split(/\s+/));
  const words = pick(
    sentences.filter((sentence) => sentence.length >= leastWords),
    random,
  );
  if (!words) return undefined;
  const size = 8 + below(11, random);
  const start = below(Math.max(1, words.length - size + 1), random);
  const stretch = words.slice(start, start + size);
  const gap = 1 + below(Math.floor(stretch.length / 3), random);
  const cut = below(stretch.length - gap + 1, random);
  const halves = [stretch.slice(0, cut), stretch.slice(cut + gap)];
  if (random() < sometimes) halves.reverse();
  const kept = halves
    .flat()
    .filter(() => random() >= 0.25)
    .map((word) => word.replace(/[^\p{L}\p{M}\p{N}%/-]/gu, "").toLowerCase())
    .filter(Boolean);
  return random() < sometimes ? [pick(before, random), ...kept].join(" ") : [...kept, pick(after, random)].join(" ");
}

const below = (limit: number, random: () => number): number => Math.floor(random() * limit);
const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[below(list.length, random)];
