import { asksWhy } from "../question/asks-why.ts";
import type { Understanding } from "../question/understanding.ts";

/** What the bot says where the documents do not answer. `missing`: the words of the question that they lack. */
export function abstainLine(asked: Understanding, missing: string | undefined): string {
  if (asksWhy(asked.text) && !missing) return "Tài liệu hiện có không nêu riêng nguyên nhân của việc này.";
  const place = asked.places.find((p) => p.level !== "country");
  const [period] = asked.periods;
  const about = missing ? `“${missing}”` : (place || period) && asksNumber(asked) ? "số liệu này" : "điều bạn hỏi";
  const where = place ? ` của ${place.name}` : "";
  const when = period ? ` (${periodName(period)})` : "";
  return `Tài liệu hiện có không nêu ${about}${where}${when}.`;
}

function asksNumber({ wanted }: Understanding): boolean {
  return (["amount", "share", "change", "rank"] as const).some((kind) => wanted.has(kind)) && !wanted.has("reason");
}

function periodName(period: Understanding["periods"][number]): string {
  const month = Math.floor((period.from % 10000) / 100);
  if (period.kind === "month") return `tháng ${month}/${period.year}`;
  if (period.kind === "quarter") return `quý ${["I", "II", "III", "IV"][Math.floor((month - 1) / 3)]}/${period.year}`;
  if (period.kind === "months") return `tháng ${month}–${Math.floor((period.to % 10000) / 100)}/${period.year}`;
  if (period.kind === "half") return `6 tháng ${month === 1 ? "đầu" : "cuối"} năm ${period.year}`;
  if (period.kind === "day") return `ngày ${period.from % 100}/${month}${period.year ? `/${period.year}` : ""}`;
  if (period.kind === "years") return `giai đoạn ${Math.floor(period.from / 10000)}–${period.year}`;
  return `năm ${period.year}`;
}
