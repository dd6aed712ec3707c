// Finds two-syllable words ("cộng đồng") in clean running text and prints them as a vocabulary file (YAML).
//   node scripts/run.mjs scripts/find-compounds.ts --data THƯ_MỤC > corpus/vocabulary/compounds.yaml
// A pair is a word when its syllables keep each other company (normalised pointwise mutual information; Bouma 2009) and
// neither of them belongs to a stronger neighbour ("khách du|lịch"). Words of grammar make no compounds.
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";
import { HoiTinhError, isVietnameseSyllable } from "../src/app.ts";
import { runCommand } from "./shared/run-command.ts";

const usage = "Cách dùng: node scripts/run.mjs scripts/find-compounds.ts --data THƯ_MỤC";
const sources = ["text-phapdien", "text-gov", "text-viwiki"];
const leastCount = 30;
const leastAssociation = 0.33;
/** A syllable seen this often beside one neighbour belongs to it; share of its uses. */
const ownership = 0.5;
/** A pair stays all the same when its other syllable is seen in it this often; share of its uses. */
const loyalty = 0.3;
const grammar = new Set(
  (
    "là của và thì mà có được đã đang sẽ bị do bởi ở tại trong ngoài trên dưới từ đến tới với cho về theo như này kia đó ấy các những một hai ba bốn năm sáu bảy tám chín " +
    "mười mấy nhiêu gì nào ai đâu sao khi lúc giờ thế vậy không chưa rồi cũng chỉ còn lại nữa vào để nếu hay hoặc cái tôi ông bà anh chị em nó họ mỗi mọi từng rất hơn nhất " +
    "cùng bằng qua vì nên tháng ngày tỉnh huyện xã phường"
  ).split(" "),
);

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly count: number;
  /** Normalised pointwise mutual information, −1 to 1. */
  readonly association: number;
}

runCommand(async () => {
  const { data } = parseArgs({ options: { data: { type: "string" } } }).values;
  if (data === undefined) throw new HoiTinhError("usage", usage);
  const { counts, pairs, total } = await countWords(data);
  const all = associations(counts, pairs, total);
  const words = compounds(all, counts);
  process.stdout.write(
    "# Words of two syllables of general Vietnamese, found in clean running text by scripts/find-compounds.ts.\n" +
      `scope: field\ncompounds: [\n${words.map((word) => `  ${word},\n`).join("")}]\n`,
  );
});

async function countWords(data: string) {
  const counts = new Map<string, number>();
  const pairs = new Map<string, number>();
  let total = 0;
  for (const name of sources) {
    const path = join(data, `${name}.jsonl.gz`);
    if (!existsSync(path)) throw new HoiTinhError("data-missing", `Không có tệp ${path}. ${usage}`);
    const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()) });
    for await (const line of lines) {
      const { title, text } = JSON.parse(line) as { title: string; text: string };
      for (const run of `${title}\n${text}`
        .normalize("NFC")
        .toLowerCase()
        .split(/[^\p{L}\s]+|\n/u)) {
        let previous = "";
        for (const word of run.split(/\s+/).filter(Boolean)) {
          total++;
          counts.set(word, (counts.get(word) ?? 0) + 1);
          const pair = `${previous} ${word}`;
          if (previous) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
          previous = word;
        }
      }
    }
    // Memory stays bounded: what was met once in so much text will not be a word.
    if (pairs.size > 3_000_000) for (const [pair, count] of pairs) if (count < 2) pairs.delete(pair);
  }
  return { counts, pairs, total };
}

function associations(counts: ReadonlyMap<string, number>, pairs: ReadonlyMap<string, number>, total: number): Pair[] {
  return [...pairs]
    .filter(([, count]) => count >= 25)
    .map(([pair, count]) => {
      const [first = "", second = ""] = pair.split(" ");
      const expected = ((counts.get(first) ?? 1) * (counts.get(second) ?? 1)) / total;
      return { first, second, count, association: Math.log(count / expected) / -Math.log(count / total) };
    });
}

function compounds(all: readonly Pair[], counts: ReadonlyMap<string, number>): string[] {
  const after = new Map<string, Pair>();
  const before = new Map<string, Pair>();
  for (const pair of all) {
    if (pair.count > (after.get(pair.first)?.count ?? 0)) after.set(pair.first, pair);
    if (pair.count > (before.get(pair.second)?.count ?? 0)) before.set(pair.second, pair);
  }
  const shareOf = (pair: Pair, syllable: string) => pair.count / (counts.get(syllable) ?? 1);
  const owns = (rival: Pair | undefined, shared: string, other: string, pair: Pair) =>
    rival !== undefined &&
    rival.association > pair.association &&
    shareOf(rival, shared) > ownership &&
    shareOf(pair, other) < loyalty;
  return all
    .filter((pair) => pair.count >= leastCount && pair.association >= leastAssociation && pair.first !== pair.second)
    .filter(({ first, second }) => [first, second].every((word) => !grammar.has(word) && isVietnameseSyllable(word)))
    .filter(
      (pair) =>
        !owns(after.get(pair.second), pair.second, pair.first, pair) &&
        !owns(before.get(pair.first), pair.first, pair.second, pair),
    )
    .map(({ first, second }) => `${first} ${second}`)
    .sort((a, b) => a.localeCompare(b, "vi"));
}
