import type { Document } from "./document.ts";

/** Writes an ISO date as it is read in Vietnamese: `2023-11-30` → "30/11/2023", `2023-11` → "11/2023", `2023` → "2023". */
export function formatDate(date: string): string {
  return date.split("-").reverse().join("/");
}

/** One line that names a document to people: title, number, issuer or publication, date. What is unknown is left out. */
export function documentLabel(document: Document): string {
  const { title, number, issuer, author, publication, page, date } = document;
  const print = publication && `${publication}${page ? `, trang ${page}` : ""}`;
  const parts = [title, number && !title.includes(number) ? `số ${number}` : undefined, issuer ?? author, print];
  return [...parts, date && formatDate(date)].filter(Boolean).join(", ");
}
