import { lowerFirst } from "./lower-first.ts";

const part = /^(?<whole>.+?) – trong đó\s*:?\s*(?<own>\S.*)$/iu;
/** A share or a growth is not made of its parts: "trong tốc độ tăng GRDP, công nghiệp" would say something else. */
const ratio = /^(?:tốc độ|tỷ lệ|tỷ trọng|mức|chỉ số|cơ cấu|năng suất|tăng|giảm)/iu;

/**
 * The name of a table's row as it is said: "Lượt khách du lịch – Trong đó: khách quốc tế" → "Trong lượt khách du lịch, khách
 * quốc tế".
 */
export function spokenLabel(label: string): string {
  const { whole, own } = part.exec(label)?.groups ?? {};
  if (!whole || !own) return label;
  return ratio.test(whole) ? `${whole} – ${lowerFirst(own)}` : `Trong ${lowerFirst(whole)}, ${lowerFirst(own)}`;
}
