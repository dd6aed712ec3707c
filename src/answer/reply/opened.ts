import { lowerFirst } from "./lower-first.ts";

/** What a point of a report is about, in front of its sentence: "Lâm nghiệp: Trồng rừng tập trung 5.632 ha". */
const topic =
  /^(?<name>\p{Lu}[\p{L} ,-]{2,48}(?=: \p{Lu})|(?:Chỉ tiêu|Mục tiêu|Nhiệm vụ|Giải pháp|Tồn tại|Hạn chế|Nguyên nhân)(?: chủ yếu| chủ quan| khách quan)?): /u;

/**
 * Sets an opening in front of what is said: "Năm 2023, " + "Thu nội địa …" → "Năm 2023, thu nội địa …". A topic keeps its place:
 * "Lâm nghiệp 9 tháng đầu năm 2024: trồng rừng …"; an enumeration needs no comma: "Năm 2022 gồm: …".
 *
 * @param opening with its own end, as `openingOf` writes it; "" for none
 */
export function opened(opening: string, said: string): string {
  if (!opening) return said;
  const time = opening.endsWith(", ") ? opening.slice(0, -2) : undefined;
  const name = topic.exec(said)?.groups?.["name"];
  if (time && name) {
    const when = `${name} ${time.charAt(0).toLowerCase()}${time.slice(1)}`;
    return `${when}: ${lowerFirst(said.slice(name.length + 2))}`;
  }
  if (time && /^(?:Bao gồm|Gồm)[ :]/u.test(said)) return `${time} ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
  return `${opening}${lowerFirst(said)}`;
}
