import type { Understanding } from "../question/understanding.ts";
import type { Ranked } from "./rank.ts";

/** Candidates looked at, and how far behind the best one they may lie. */
const looked = 12;
const margin = 4.5;
/** Shares of the content that the best candidate may at most, and another must at least and more speak of. */
const poor = 0.5;
const gain = 0.3;

const speaker =
  /(?<!\p{L})(?:bí thư|chủ tịch|thủ tướng|bộ trưởng|đồng chí|ông|bà|cử tri|đại biểu|lãnh đạo|trưởng ban|giám đốc|ủy ban|hội đồng|ubnd|hđnd)(?!\p{L})/u;
/** The last word of saying before what was said: who spoke, where and when stand before it. */
const framed =
  /^.*?(?<!\p{L})(?:yêu cầu|đề nghị|đề xuất|kiến nghị|đòi hỏi|nêu(?! tên)|nói|dặn|nhấn mạnh|cho rằng|chỉ đạo|khẳng định|mong|muốn|xin|chê trách|khen)(?!\p{L})(?!.*(?:yêu cầu|đề nghị|đề xuất|kiến nghị|đòi hỏi|nói|nhấn mạnh) )/u;

/**
 * Where a question tells who spoke and then what of ("cử tri kiến nghị gì về quốc phòng"), puts in front the candidate
 * of the same document that speaks of the latter, when the best one only speaks of the former.
 */
export function preferContent(ranked: readonly Ranked[], asked: Understanding): readonly Ranked[] {
  const [best] = ranked;
  const isBroad = asked.wanted.has("list") || asked.wanted.has("reason");
  const frame = framed.exec(asked.text)?.[0];
  if (!best || !isBroad || frame === undefined || !speaker.test(frame)) return ranked;
  const content = asked.text.slice(frame.length);
  const told = asked.concepts.map((concept) => content.includes((concept.variants[0] ?? []).join(" ")));
  const total = asked.concepts.reduce((sum, concept, i) => sum + (told[i] ? concept.weight : 0), 0);
  const share = ({ candidate }: Ranked) =>
    asked.concepts.reduce((sum, { weight }, i) => sum + (told[i] ? weight * (candidate.matches[i] ?? 0) : 0), 0) /
    total;
  if (total < 4 || told.every(Boolean) || share(best) >= poor) return ranked;
  const better = ranked
    .slice(1, looked)
    .filter(
      (other) =>
        other.candidate.view.document.id === best.candidate.view.document.id &&
        best.score - other.score < margin &&
        share(other) >= share(best) + gain,
    )
    .reduce<Ranked | undefined>((most, other) => (most && share(most) >= share(other) ? most : other), undefined);
  return better ? [better, ...ranked.filter((other) => other !== better)] : ranked;
}
