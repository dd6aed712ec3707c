import type { Document } from "../../core/document.ts";
import { HoiTinhError } from "../../core/errors.ts";
import type { Vocabulary } from "../../core/vocabulary.ts";
import { mendPairs } from "../../vietnamese/restoration/mend-pairs.ts";
import { isNameShape } from "../../vietnamese/restoration/name-shape.ts";
import { words } from "../../vietnamese/words.ts";
import { tiePassages } from "../align/tie-passages.ts";
import { isProperWord, knownWords } from "../check/check-syllables.ts";
import { parseEdition } from "../edition/parse-edition.ts";
import { readPassages } from "../edition/read-passages.ts";
import { type DraftEdition, draftEditions } from "./draft-editions.ts";
import { draftMarkdown } from "./draft-markdown.ts";
import type { ReceivedFile } from "./received-file.ts";
import { firstUnreadRow } from "./unread-rows.ts";
import { writeEdition } from "./write-edition.ts";

/** From this share of words that cannot be Vietnamese on, a text is taken for OCR even if none of them has a mark. */
const ocrShare = 0.015;
/** A small word with a mark that cannot be Vietnamese, or a stray sign behind one: no name is so, even one shows OCR. */
const misreadWord = /^\p{Ll}+$/u;
const straySign = /\p{Ll}[\^*](?=\s|$)/mu;
/** So many doubtful words are named at most. */
const namedWords = 8;

/** An edition ready to be written. */
export interface PreparedEdition {
  readonly document: Document;
  /** The whole file, front matter included. */
  readonly markdown: string;
  readonly passages: number;
  /** What a person should look over, one line each. */
  readonly remarks: readonly string[];
}

/** What a file became. */
export interface PreparedFile {
  readonly editions: readonly PreparedEdition[];
  readonly isRestored: boolean;
}

/** What preparing a file needs to know. */
export interface PrepareOptions {
  readonly vocabulary: Vocabulary;
  /** Ids that are taken. */
  readonly takenIds: ReadonlySet<string>;
  /** Restores OCR text line for line; loaded only when a file needs it. */
  readonly restore: () => Promise<(text: string) => string>;
}

/**
 * Makes draft editions of a received file: restores it if it is OCR, reads its structure, and ties each edition to it.
 *
 * @throws HoiTinhError `edition-untied` when nothing of an edition stands in the file
 */
export async function prepareFile(file: ReceivedFile, options: PrepareOptions): Promise<PreparedFile> {
  const known = knownWords(options.vocabulary);
  const shown = !file.isMarkdown && isMisread(file.text, known) ? (await options.restore())(file.text) : file.text;
  const isRestored = shown !== file.text;
  const drafts = file.isMarkdown
    ? [draftMarkdown(file.text, file.source)]
    : draftEditions(file.text, shown, file.source);
  const taken = new Set(options.takenIds);
  const editions = drafts.map((draft) => prepareEdition(withFreeId(draft, taken), { file, shown, known }));
  return { editions, isRestored };
}

/** Whether a text shows that it was read from print. How far each line is changed then depends on the damage around it. */
function isMisread(text: string, known: ReadonlySet<string>): boolean {
  const { share, found } = improperWords(text, known, couldBeName);
  if (share >= ocrShare || straySign.test(text) || mendPairs(text) !== text) return true;
  return found.some((word) => misreadWord.test(word) && /[^\p{ASCII}]/u.test(word));
}

/** A file as it was received and as it is shown. */
interface ShownFile {
  readonly file: ReceivedFile;
  readonly shown: string;
  readonly known: ReadonlySet<string>;
}

function prepareEdition(draft: DraftEdition, { file, shown, known }: ShownFile): PreparedEdition {
  const markdown = writeEdition(draft);
  const edition = parseEdition(markdown, `${draft.document.id}.md`);
  const { document } = edition;
  const tied = tiePassages(
    readPassages(edition),
    file.text,
    document.spans ?? [document.span ?? { start: 0, end: file.text.length }],
  );
  const passages = tied.filter(({ draft: passage, ties }) => !passage.isHidden && ties.length > 0).length;
  if (passages === 0) {
    throw new HoiTinhError("edition-untied", `Tệp ${file.name}: không đọc được đoạn nào. Hãy kiểm tra nội dung tệp.`);
  }
  const remarks = remarksOn(document, draft.body, known, shown !== file.text);
  const row = file.isMarkdown ? undefined : firstUnreadRow(ownLines(document, file.text, shown), draft.body);
  if (row !== undefined) {
    const start = row.length > 40 ? `${row.slice(0, 40)}…` : row;
    remarks.push(`có chỗ giống bảng mà chưa tách được thành cột (“${start}”): hãy dựng lại bảng bằng tay`);
  }
  return { document, markdown, passages, remarks };
}

/** The shown lines of a document that takes a stretch of the file; restoration changes offsets but not lines. */
function ownLines({ span, spans = span ? [span] : [] }: Document, received: string, shown: string): string {
  if (spans.length === 0) return shown;
  const lineAt = (offset: number) => received.slice(0, offset).split("\n").length - 1;
  const lines = shown.split("\n");
  return spans.map(({ start, end }) => lines.slice(lineAt(start), lineAt(end) + 1).join("\n")).join("\n");
}

function remarksOn(document: Document, body: string, known: ReadonlySet<string>, isRestored: boolean): string[] {
  const remarks: string[] = [];
  if (isRestored)
    remarks.push(
      "bản nhận có lỗi nhận dạng chữ, lời văn đã được phục hồi tự động: hãy đọc lại, nhất là tên riêng và chữ số",
    );
  const doubtful = improperWords(body, known).found;
  if (doubtful.length > 0) {
    const named = doubtful.slice(0, namedWords).join(", ");
    remarks.push(
      `${doubtful.length} chữ không phải âm tiết tiếng Việt (${named}): hãy sửa, hoặc thêm vào vocabulary/names.yaml nếu là tên riêng`,
    );
  }
  if (/^\|/m.test(body)) remarks.push("có bảng: hãy xem từng ô đã đứng đúng cột chưa");
  if (/^\[\^\d+\]:/m.test(body)) remarks.push("có chú thích cuối trang: hãy xem dấu chú thích đã đứng đúng chỗ chưa");
  const missing = missingFields(document);
  if (missing.length > 0) remarks.push(`chưa rõ ${missing.join(", ")}: hãy điền vào phần đầu tệp nếu biết`);
  return remarks;
}

function missingFields(document: Document): string[] {
  const names = { issuer: "cơ quan ban hành", date: "ngày", place: "địa phương", period: "kỳ báo cáo" } as const;
  const isArticle = document.kind === "article";
  return (["issuer", "date", "place", "period"] as const)
    .filter((field) => document[field] === undefined && !(isArticle && (field === "issuer" || field === "period")))
    .map((field) => names[field]);
}

/** Names of the highlands and of abroad are no Vietnamese syllables, and no sign of OCR: "Đăk", "PLÔNG", "Pleiku". */
function couldBeName(word: string): boolean {
  const name = word.charAt(0) + word.slice(1).toLowerCase();
  return isNameShape(name) || /^[A-Z][a-z]+$/.test(name);
}

function improperWords(
  text: string,
  known: ReadonlySet<string>,
  isExempt: (word: string) => boolean = () => false,
): { share: number; found: string[] } {
  const found = new Set<string>();
  let [improper, all] = [0, 0];
  for (const word of words(text)) {
    if (word.kind !== "word") continue;
    all++;
    if (isProperWord(word.text, known) || isExempt(word.text)) continue;
    improper++;
    found.add(word.text);
  }
  return { share: all === 0 ? 0 : improper / all, found: [...found] };
}

/** Numbers the id on while another document has it. Adds it to `taken`. */
function withFreeId(draft: DraftEdition, taken: Set<string>): DraftEdition {
  let id = draft.document.id;
  for (let count = 2; taken.has(id); count++) id = `${draft.document.id}-${count}`;
  taken.add(id);
  return { ...draft, document: { ...draft.document, id } };
}
