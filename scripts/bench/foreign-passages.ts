import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { type Corpus, HoiTinhError, type Passage } from "../../src/app.ts";

/** Texts of other places and matters: official ones first, `{"title","text"}` a line. */
const files = ["text-gov", "text-phapdien", "text-news-admin", "text-viwiki"].map((name) => `${name}.jsonl.gz`);

const [shortest, longest] = [40, 400];

type Foreign = Pick<Corpus, "documents" | "passages">;

/**
 * Reads so many passages of foreign texts, as documents of their own that stand behind `from` passages of a corpus. They are
 * cut as editions are, into sentences of a paragraph, and carry neither facts nor ties to a received file.
 *
 * @throws HoiTinhError `data-missing` when the folder does not hold enough text
 */
export async function foreignPassages(folder: string, count: number, from: number): Promise<Foreign> {
  const documents: Corpus["documents"][number][] = [];
  const passages: Passage[] = [];
  let block = from;
  for await (const { title, text } of texts(folder)) {
    if (passages.length >= count) break;
    const id = `foreign-${documents.length + 1}`;
    documents.push({ id, title, kind: "article", source: "" });
    const sectionPath = [title];
    let ordinal = 0;
    for (const paragraph of text.split("\n")) {
      block += 1;
      for (const piece of pieces(paragraph)) {
        if (passages.length >= count) break;
        ordinal += 1;
        passages.push(passage(`${id}/${ordinal}`, id, sectionPath, piece, block, from + passages.length));
      }
    }
  }
  if (passages.length < count)
    throw new HoiTinhError("data-missing", `Thư mục ${folder} chỉ có ${passages.length} đoạn, cần ${count} đoạn.`);
  return { documents, passages };
}

const nowhere = { start: 0, end: 0 };
const none: readonly number[] = [];

function passage(
  id: string,
  documentId: string,
  sectionPath: readonly string[],
  text: string,
  block: number,
  at: number,
): Passage {
  return {
    id,
    documentId,
    kind: "sentence",
    sectionPath,
    text,
    context: "",
    editionSpan: nowhere,
    receivedSpan: nowhere,
    ties: none,
    block,
    cluster: at,
  };
}

/** Sentences of a paragraph, joined while they are short, cut where one is very long. */
function pieces(paragraph: string): string[] {
  const found: string[] = [];
  for (const sentence of paragraph.trim().match(/.{1,400}?(?:[.;!?](?=\s|$)|$)|.{1,400}/gu) ?? []) {
    const last = found.at(-1);
    if (last !== undefined && last.length < shortest && last.length + sentence.length < longest)
      found[found.length - 1] = last + sentence;
    else found.push(sentence.trim());
  }
  return found.filter((piece) => piece.length >= shortest);
}

async function* texts(folder: string): AsyncGenerator<{ title: string; text: string }> {
  for (const file of files) {
    const path = join(folder, file);
    if (!existsSync(path)) continue;
    const lines = createInterface({
      input: createReadStream(path).pipe(createGunzip()),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    for await (const line of lines) if (line) yield JSON.parse(line) as { title: string; text: string };
  }
}
