import { lowerFirst } from "./lower-first.ts";

/**
 * What a point of a report is about, in front of its sentence: "Lâm nghiệp: Trồng rừng tập trung 5.632 ha", "Thủy điện: có 38
 * nhà máy".
 */
const topic = /^(?<name>\p{Lu}[\p{L} ,-]{2,48}(?=: \p{Lu})|\p{Lu}\p{Ll}*(?: (?:\p{Ll}+|-)){0,4}(?=: [\p{Ll}\d])): /u;
const plan = /^(?:Mục tiêu|Nhiệm vụ) /u;
const selfNamed = /^(?:Chỉ tiêu|Mục tiêu|Nhiệm vụ|Giải pháp|Kế hoạch)(?!\p{L})/u;

/**
 * Sets an opening in front of what is said: "Năm 2023, " + "Thu nội địa …" → "Năm 2023, thu nội địa …". A topic keeps its place:
 * "Lâm nghiệp 9 tháng đầu năm 2024: trồng rừng …", "Mục tiêu năm 2025 về hạ tầng: …"; an enumeration needs no comma: "Năm 2022
 * gồm: …".
 *
 * @param opening with its own end, as `openingOf` writes it; "" for none
 */
export function opened(opening: string, said: string): string {
  if (!opening) return said;
  const head = opening.slice(0, -2);
  const isTime = opening.endsWith(", ");
  if (isTime && /^(?:Bao gồm|Gồm)[ :]/u.test(said)) return `${head} ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
  const name = topic.exec(said)?.groups?.["name"];
  if (!name) return `${opening}${lowerFirst(said)}`;
  const rest = lowerFirst(said.slice(name.length + 2));
  if (isTime) return `${name} ${head.charAt(0).toLowerCase()}${head.slice(1)}: ${rest}`;
  if (!plan.test(opening) || selfNamed.test(name)) return `${opening}${lowerFirst(said)}`;
  return `${head} về ${lowerFirst(name.replace(/^Về /u, ""))}: ${rest}`;
}
