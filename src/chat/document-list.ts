import type { Document } from "../core/document.ts";
import { documentLabel } from "../core/document-label.ts";
import type { Choice, Reply } from "../core/reply.ts";
import { notice } from "./notices.ts";
import { phrases } from "./phrases.ts";

/** Documents on a page: their lines fit a message of every messenger. */
const perPage = 12;

/**
 * The documents as numbered lines, page by page: reports and resolutions before newspaper articles, newest first, undated
 * ones last.
 *
 * @param words what follows the command: a page's number, or nothing for the first page
 */
export function documentList(documents: readonly Document[], words: string): Reply {
  if (documents.length === 0) return notice(phrases.noDocuments);
  const sorted = documents.toSorted(
    (a, b) =>
      isArticle(a) - isArticle(b) || (b.date ?? "").localeCompare(a.date ?? "") || a.title.localeCompare(b.title, "vi"),
  );
  const pages = Math.ceil(sorted.length / perPage);
  const page = Math.min(Math.max(Number.parseInt(words.trim(), 10) || 1, 1), pages);
  const first = (page - 1) * perPage;
  const lines = sorted
    .slice(first, first + perPage)
    .map((document, index) => `${first + index + 1}. ${documentLabel(document)}`);
  const list = notice(phrases.documents(documents.length), lines);
  if (pages === 1) return list;
  const further = `Trang ${page}/${pages}: gõ /tailieu ${page < pages ? page + 1 : 1} để xem tiếp.`;
  return { ...list, details: [...lines, further], choices: [turns(page, pages)] };
}

const isArticle = (document: Document) => Number(document.kind === "article");

function turns(page: number, pages: number): Choice[] {
  const turn = (to: number, label: string) => (to >= 1 && to <= pages ? [{ label, command: `tailieu ${to}` }] : []);
  return [...turn(page - 1, "‹ Trang trước"), ...turn(page + 1, "Trang sau ›")];
}
