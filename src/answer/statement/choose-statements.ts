import type { ClauseView } from "../passage/passage-view.ts";
import type { Understanding } from "../question/understanding.ts";
import { gainOf, sizeOf } from "./clause-gain.ts";
import { clauseScore, clauseSigns } from "./clause-signs.ts";
import type { ClauseWorth } from "./clause-worth.ts";
import { learnedClauseWeights } from "./learned-clause-weights.ts";

/** A sentence up to these lengths is said whole, gaps would save nothing: where one figure is asked for, and else. Characters. */
const wholeFigure = 160;
const wholeOther = 272;

/**
 * Chooses the statements that say what was asked: the best one, further ones while they add something.
 *
 * @param limit most characters of all together
 * @returns their places among `parts`, ascending; empty when none fits
 */
export function chooseStatements(
  parts: readonly ClauseView[],
  worth: readonly ClauseWorth[],
  asked: Understanding,
  limit: number,
): number[] {
  const chosen: number[] = [];
  const said = new Map<number, number>();
  let room = limit - 2;
  let first = 0;
  const most = Math.max(1, asked.valueCount) + (asked.wanted.has("comparison") || asked.wanted.has("person") ? 1 : 0);
  const isOneFigure = isFigureQuestion(asked) && asked.valueCount === 1 && !asked.wanted.has("comparison");
  const isUnitOpen = () => asked.units.length > 0 && unitsLeft(parts, chosen, asked).length === asked.units.length;
  while (chosen.length < (isOneFigure && !(chosen.length === 1 && isUnitOpen()) ? 1 : most + 2)) {
    const open = unitsLeft(parts, chosen, asked);
    const gains = worth.map((own, i) => {
      if (chosen.includes(i) || sizeOf(parts[i]) > room) return -1;
      const isBeside = chosen.includes(i - 1) || chosen.includes(i + 1);
      const unit =
        chosen.length > 0 &&
        isBeside &&
        open.some((pattern) => parts[i]?.amounts.some((amount) => pattern.test(amount.unit)))
          ? 3
          : 0;
      return gainOf(own, asked, said, chosen.length < most) + unit + (isBeside && chosen.length < most ? 0.6 : 0);
    });
    const best = chosen.length
      ? gains.reduce((at, gain, i) => (gain > (gains[at] ?? -1) ? i : at), 0)
      : bestAnswering(parts, worth, asked, room);
    const gain = gains[best] ?? -1;
    if (
      gain <= 0 ||
      (chosen.length > 0 && gain < threshold(chosen.length, most, first) && !opensConcept(worth[best], asked, said))
    )
      break;
    if (isAllSaid(parts, chosen, asked) && parts[best]?.sentence !== parts[chosen[0] ?? -1]?.sentence) break;
    first = first || gain;
    chosen.push(best);
    room -= sizeOf(parts[best]) + 3;
    for (const [i, match] of (worth[best]?.matches ?? []).entries()) said.set(i, Math.max(said.get(i) ?? 0, match));
  }
  const grown = isTight(parts, chosen, asked) ? chosen : growRight(parts, chosen, room);
  const left = limit - 2 - grown.reduce((sum, at) => sum + sizeOf(parts[at]) + 3, 0);
  const headed = withHeads(
    parts,
    worth,
    [...grown].sort((a, b) => a - b),
    left,
  );
  return wholeSentences(parts, headed, Math.min(limit - 2, isOneFigure ? wholeFigure : wholeOther));
}

/** The statement that answers best, among those that fit. */
function bestAnswering(
  parts: readonly ClauseView[],
  worth: readonly ClauseWorth[],
  asked: Understanding,
  room: number,
): number {
  const scores = clauseSigns(parts, worth, asked).map((signs, i) =>
    sizeOf(parts[i]) > room ? Number.NEGATIVE_INFINITY : clauseScore(signs, learnedClauseWeights),
  );
  return scores.reduce((at, score, i) => (score > (scores[at] ?? Number.NEGATIVE_INFINITY) ? i : at), 0);
}

const figures = new Set(["amount", "share", "change", "rank"]);

function isFigureQuestion(asked: Understanding): boolean {
  return asked.wanted.size > 0 && [...asked.wanted].every((wanted) => figures.has(wanted) || wanted === "comparison");
}

/** Whether what was said holds as many values as were asked for, one of each unit: another sentence would only add other ones. */
function isAllSaid(parts: readonly ClauseView[], chosen: readonly number[], asked: Understanding): boolean {
  if (asked.valueCount < 2 || asked.units.length === 0 || asked.wanted.has("comparison")) return false;
  const values = chosen.reduce((sum, at) => sum + (parts[at]?.amounts.length ?? 0), 0);
  return values >= asked.valueCount && unitsLeft(parts, chosen, asked).length === 0;
}

/** Whether one figure was asked for and is said: then its neighbours would only mislead. */
function isTight(parts: readonly ClauseView[], chosen: readonly number[], asked: Understanding): boolean {
  const isSaid = chosen.some((at) => (parts[at]?.amounts.length ?? 0) > 0);
  return isFigureQuestion(asked) && isSaid && asked.valueCount === 1;
}

/** Takes in what follows in the same sentence, as far as there is room. */
function growRight(parts: readonly ClauseView[], chosen: readonly number[], room: number): number[] {
  const result = [...chosen];
  let left = room;
  for (const at of chosen) {
    for (let next = at + 1; next < parts.length; next++) {
      if (result.includes(next) || parts[next]?.sentence !== parts[at]?.sentence || sizeOf(parts[next]) + 3 > left)
        break;
      result.push(next);
      left -= sizeOf(parts[next]) + 3;
    }
  }
  return result;
}

/** What a further statement must be worth. */
function threshold(count: number, most: number, first: number): number {
  return count < most ? 2.2 : Math.max(2, first * 0.5);
}

/** Whether a statement gives the value of a weighty concept that nothing said so far speaks of. */
function opensConcept(
  worth: ClauseWorth | undefined,
  asked: Understanding,
  said: ReadonlyMap<number, number>,
): boolean {
  if (!worth || worth.value <= 0) return false;
  return asked.concepts.some(
    (concept, i) => concept.weight >= 3.5 && (worth.matches[i] ?? 0) >= 0.75 && (said.get(i) ?? 0) < 0.4,
  );
}

/** Wanted units that no chosen statement holds yet. */
function unitsLeft(parts: readonly ClauseView[], chosen: readonly number[], asked: Understanding): RegExp[] {
  return asked.units.filter(
    (unit) => !chosen.some((at) => parts[at]?.amounts.some((amount) => unit.test(amount.unit))),
  );
}

/** A statement that is of nothing, or of a measure of nothing ("năng suất ước đạt 59,8 tạ/ha"). */
const measureAlone = /^(?:(?:năng suất|sản lượng|diện tích|giá trị|doanh thu|kim ngạch)?)$/u;

/** A statement without a subject of its own, or that hangs on the one before, takes its sentence's head along where there is room. */
function withHeads(
  parts: readonly ClauseView[],
  worth: readonly ClauseWorth[],
  chosen: readonly number[],
  room: number,
): number[] {
  const result = new Set(chosen);
  let left = room;
  for (const at of chosen) {
    const head = parts.findIndex((clause) => clause.sentence === parts[at]?.sentence && clause.isHead);
    const isBare = sizeOf(parts[at]) < 28 || measureAlone.test(parts[at]?.subject.join(" ") ?? "");
    const holdsOther = (parts[head]?.amounts.length ?? 0) > 0;
    const size = sizeOf(parts[head]) + 3;
    if (head < 0 || head >= at || result.has(head) || size > left) continue;
    if (isBare || (!holdsOther && (worth[head]?.touches ?? 0) > (worth[at]?.touches ?? 0) && size < 120)) {
      result.add(head);
      left -= size;
    }
  }
  return [...result].sort((a, b) => a - b);
}

/** All statements of the sentences that the chosen ones stand in, where these are short. */
function wholeSentences(parts: readonly ClauseView[], chosen: readonly number[], most: number): number[] {
  const sentences = new Set(chosen.map((at) => parts[at]?.sentence));
  const all = parts.flatMap((part, i) => (sentences.has(part.sentence) ? [i] : []));
  return all.reduce((sum, at) => sum + sizeOf(parts[at]) + 1, 0) <= most ? all : [...chosen];
}
