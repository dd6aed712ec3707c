import { shareEnd } from "./figure-tail.ts";
import type { Figure } from "./figures.ts";

/** The share of a plan as printed, helpers left out: "ước đạt 97% dự toán" → "đạt 97% dự toán". */
export function planWords(figure: Figure, text: string): string {
  return text
    .slice(figure.start, shareEnd(figure, text))
    .replace(/^.*?(?=đạt|bằng|vượt|chiếm|thực hiện (?!đạt))/u, "")
    .trim();
}

/** A change as printed, helpers left out: "tăng từ 6,2% trở lên", "giảm 1.765 ha", "tăng 02 nhiệm vụ". */
export function changeWords(figure: Figure, counted: string | undefined): string {
  const verb = figure.verb.replace(
    /^(?:.*\s)?(?=(?:tăng|giảm|gấp|bằng|cao hơn|thấp hơn|nhiều hơn|ít hơn|tương đương)(?:\s|$))/u,
    "",
  );
  const near = /(?:^|\s)(trên|gần|hơn|dưới|khoảng|ít nhất)$/u.exec(verb)?.[1];
  const value = near && figure.value.startsWith(`${near} `) ? figure.value.slice(near.length + 1) : figure.value;
  const [digits = "", ...more] = value.split(/ (?=trở)/u);
  const unit = figure.unit ?? counted;
  const joined = unit ? (/^[%‰]/u.test(unit) ? unit : ` ${unit}`) : "";
  return [`${verb} ${digits}${joined}`, ...more].join(" ");
}
