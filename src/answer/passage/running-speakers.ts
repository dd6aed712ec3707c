import type { Passage } from "../../core/passage.ts";
import { passagePlaces } from "../../core/passage-places.ts";
import { remembered } from "../../core/remembered.ts";
import { normalize } from "../../vietnamese/normalize.ts";

/** How far back the speaker of a passage is looked for; passages. */
const farthest = 12;

const mention =
  /(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à):? ((?:\p{Lu}\p{Ll}+ ){1,3}\p{Lu}\p{Ll}+(?:, [^.;:]{0,140})?|(?:Phó )?(?:Chủ tịch|Bí thư|Thủ tướng|Trưởng ban|Giám đốc|Bộ trưởng)[^.;:,]{0,60})/u;
const says =
  /(?<!\p{L})(?:nhấn mạnh|phát biểu|đề nghị|yêu cầu|chỉ đạo|ghi nhận|biểu dương|cho biết|cho rằng|khẳng định|động viên|mong|kêu gọi|kết luận|đánh giá|nêu|chia sẻ|chúc|chỉ rõ|lưu ý|dặn)(?!\p{L})/iu;

/** Tells who spoke last before the end of a passage, name and roles in small letters; empty where nobody did. */
export function runningSpeakers(passages: readonly Passage[]): (passage: Passage) => string {
  const places = passagePlaces(passages);
  return remembered((passage: Passage): string => {
    const at = places.numberOf(passage.id);
    if (at === undefined) return "";
    for (let i = at; i >= 0 && i > at - farthest; i--) {
      const other = passages[i];
      if (!other || other.documentId !== passage.documentId) break;
      const found = says.test(other.text) ? mention.exec(other.text)?.[1] : undefined;
      if (found) return normalize(found.replace(new RegExp(`${says.source}.*`, "iu"), "")).trim();
    }
    return "";
  });
}
