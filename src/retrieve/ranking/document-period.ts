import type { Document } from "../../core/document.ts";
import { periods } from "../../vietnamese/periods.ts";
import type { Stretch } from "./period-match.ts";

/** The periods that a document speaks of: as its front matter says, else the day (month, year) of its date. */
export function documentPeriods(document: Document): Stretch[] {
  const named = periods(`${document.period ?? ""} `).map(({ from, to }) => ({ from, to }));
  if (named.length > 0 || document.date === undefined) return named;
  const [year = 0, month, day] = document.date.split("-").map(Number);
  return [
    {
      from: year * 10000 + (month ?? 1) * 100 + (day ?? 1),
      to: year * 10000 + (month ?? 12) * 100 + (day ?? 31),
    },
  ];
}
