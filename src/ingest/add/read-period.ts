const part = "(?:\\d{1,2} tháng (?:đầu |cuối )?năm|tháng \\d{1,2}|quý (?:[IV]+|\\d)(?!\\p{L}))";
const stated = /(?:\d{1,2} tháng (?:đầu |cuối )?năm|(?:tháng \d{1,2}|quý (?:[IV]+|\d))(?:\s?\/| năm)|năm)\s?\d{4}/iu;
const unstated = new RegExp(`${part}(?=,|;| và )`, "iu");

/**
 * Reads the period that a title is about, its first: "tháng 12 năm 2030". What is done in a part of a year may stand before the
 * year, behind what is to be done next: "quý I, nhiệm vụ quý II năm 2030" → "quý I năm 2030".
 *
 * @returns undefined when the title names none with its year
 */
export function readPeriod(title: string): string | undefined {
  const found = stated.exec(title);
  if (!found) return undefined;
  const before = unstated.exec(title.slice(0, found.index))?.[0];
  const period = before === undefined ? found[0] : withYear(before, found[0]);
  return period.toLowerCase().replace(/quý ([iv]+)/u, (_, roman: string) => `quý ${roman.toUpperCase()}`);
}

/** The year of the next part of a year is that of the part before it, but for the year's first. */
function withYear(before: string, next: string): string {
  const year = Number(/\d{4}$/.exec(next)?.[0]);
  const isFirst = /^(?:tháng 0?1|quý (?:I|1))(?!\d|[IVX])/iu.test(next) && /12$|IV$|4$/iu.test(before);
  return `${before.replace(/ năm$/u, "")} năm ${isFirst ? year - 1 : year}`;
}
