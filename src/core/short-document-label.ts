import type { Document } from "./document.ts";
import { formatDate } from "./document-label.ts";

/** "Báo cáo tình hình … năm 2023 (UBND tỉnh …, 11/2023)": the title's first part, who issued it and when. */
export function shortDocumentLabel(document: Document): string {
  const [first = document.title] = document.title.split(/[;:] /);
  const title = first.length > 90 ? `${first.slice(0, first.lastIndexOf(" ", 88))}…` : first;
  const issuer = (document.issuer ?? document.publication ?? document.author)
    ?.replace("Ủy ban nhân dân", "UBND")
    .replace("Hội đồng nhân dân", "HĐND");
  const particulars = [document.number, issuer, document.date && formatDate(document.date)].filter(Boolean).join(", ");
  return particulars ? `${title} (${particulars})` : title;
}
