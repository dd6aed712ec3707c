import type { Cell, Passage, PassageKind } from "../../core/passage.ts";
import type { Span } from "../../core/span.ts";
import { jsonSection, type SectionArray, type Sections } from "./section-file.ts";
import { packTexts, Texts } from "./texts.ts";

const kinds: readonly PassageKind[] = ["heading", "sentence", "item", "row", "note", "caption"];
const spanNumbers = 4;
/** Stands for an ordinal where a passage's id is another one; the id is then among its particulars. */
const namedOtherwise = 0xffff_ffff;
/** Passages that are kept unpacked; all are packed again when there are more. */
const mostUnpacked = 20_000;

/** What passages of a section often share. */
interface Particulars {
  readonly id?: string;
  readonly sectionPath: readonly string[];
  readonly context: string;
  readonly cells?: readonly Cell[] | undefined;
  readonly spoiltWords?: readonly number[] | undefined;
}

/** Packs passages as sections of a file: numbers as columns, texts as bytes. */
export function packPassages(passages: readonly Passage[]): Record<string, SectionArray> {
  const documents = new Map<string, number>();
  const numbers = {
    passageDocuments: new Uint32Array(passages.length),
    ordinals: new Uint32Array(passages.length),
    passageKinds: new Uint8Array(passages.length),
    blocks: new Uint32Array(passages.length),
    clusters: new Uint32Array(passages.length),
    spans: new Uint32Array(passages.length * spanNumbers),
  };
  for (const [i, passage] of passages.entries()) {
    const { id, documentId, editionSpan, receivedSpan } = passage;
    const document = documents.get(documentId) ?? documents.size;
    documents.set(documentId, document);
    numbers.passageDocuments[i] = document;
    numbers.ordinals[i] = ordinalOf(id, documentId);
    numbers.passageKinds[i] = kinds.indexOf(passage.kind);
    numbers.blocks[i] = passage.block;
    numbers.clusters[i] = passage.cluster;
    numbers.spans.set([editionSpan.start, editionSpan.end, receivedSpan.start, receivedSpan.end], i * spanNumbers);
  }
  return {
    ...numbers,
    ...tiesOf(passages),
    ...packTexts("texts", passages, ({ text }) => text),
    ...packTexts("particulars", passages, (passage) => JSON.stringify(particularsOf(passage))),
    documentIds: jsonSection([...documents.keys()]),
  };
}

function ordinalOf(id: string, documentId: string): number {
  const ordinal = Number(id.slice(documentId.length + 1));
  const isUsual = Number.isInteger(ordinal) && ordinal >= 0 && ordinal < namedOtherwise;
  return isUsual && id === `${documentId}/${ordinal}` ? ordinal : namedOtherwise;
}

function particularsOf({ id, documentId, sectionPath, context, cells, spoiltWords }: Passage): Particulars {
  const isUsual = ordinalOf(id, documentId) !== namedOtherwise;
  return { ...(isUsual ? {} : { id }), sectionPath, context, cells, spoiltWords };
}

function tiesOf(passages: readonly Passage[]) {
  const tieStarts = new Uint32Array(passages.length + 1);
  for (const [i, { ties }] of passages.entries()) tieStarts[i + 1] = (tieStarts[i] ?? 0) + ties.length;
  const ties = new Uint32Array(tieStarts[passages.length] ?? 0);
  for (const [i, passage] of passages.entries()) ties.set(passage.ties, tieStarts[i]);
  return { tieStarts, ties };
}

/** The passages that {@link packPassages} packed. Their texts stay bytes until they are read. */
export function openPassages(sections: Sections): Passage[] {
  const store = new PassageStore(sections);
  return Array.from({ length: store.count }, (_, number) => new StoredPassage(store, number));
}

/** A passage's texts, read from their bytes. */
interface Unpacked extends Particulars {
  readonly id: string;
  readonly text: string;
}

class PassageStore {
  readonly count: number;
  readonly documentIds: readonly string[];
  readonly documents: Uint32Array;
  readonly ordinals: Uint32Array;
  readonly kinds: Uint8Array;
  readonly blocks: Uint32Array;
  readonly clusters: Uint32Array;
  readonly spans: Uint32Array;
  readonly #tieStarts: Uint32Array;
  readonly #ties: Uint32Array;
  readonly #texts: Texts;
  readonly #particulars: Texts;
  #unpacked: StoredPassage[] = [];

  constructor(sections: Sections) {
    this.documentIds = sections.json("documentIds");
    this.documents = sections.get("passageDocuments", "Uint32Array");
    this.ordinals = sections.get("ordinals", "Uint32Array");
    this.kinds = sections.get("passageKinds", "Uint8Array");
    this.blocks = sections.get("blocks", "Uint32Array");
    this.clusters = sections.get("clusters", "Uint32Array");
    this.spans = sections.get("spans", "Uint32Array");
    this.#tieStarts = sections.get("tieStarts", "Uint32Array");
    this.#ties = sections.get("ties", "Uint32Array");
    this.#texts = new Texts(sections, "texts");
    this.#particulars = new Texts(sections, "particulars");
    this.count = this.kinds.length;
  }

  /** Reads a passage's texts, which it keeps until many others were read. */
  unpack(passage: StoredPassage, number: number): Unpacked {
    if (this.#unpacked.length >= mostUnpacked) {
      for (const other of this.#unpacked) other.pack();
      this.#unpacked = [];
    }
    this.#unpacked.push(passage);
    const particulars = JSON.parse(this.#particulars.at(number)) as Particulars;
    return { id: this.idOf(number), ...particulars, text: this.#texts.at(number) };
  }

  idOf(number: number): string {
    return `${this.documentIds[this.documents[number] ?? 0]}/${this.ordinals[number]}`;
  }

  span(number: number, first: 0 | 2): Span {
    const at = number * spanNumbers + first;
    return { start: this.spans[at] ?? 0, end: this.spans[at + 1] ?? 0 };
  }

  ties(number: number): readonly number[] {
    return Array.from(this.#ties.subarray(this.#tieStarts[number], this.#tieStarts[number + 1]));
  }
}

/** A passage of a snapshot. What is asked of all passages (document, kind) is told without reading its texts. */
class StoredPassage implements Passage {
  readonly #store: PassageStore;
  readonly #number: number;
  #unpacked: Unpacked | undefined;

  constructor(store: PassageStore, number: number) {
    this.#store = store;
    this.#number = number;
    this.#unpacked = undefined;
  }

  get id(): string {
    const isUsual = this.#store.ordinals[this.#number] !== namedOtherwise;
    return this.#unpacked?.id ?? (isUsual ? this.#store.idOf(this.#number) : this.#read().id);
  }

  get documentId(): string {
    return this.#store.documentIds[this.#store.documents[this.#number] ?? 0] ?? "";
  }

  get kind(): PassageKind {
    return kinds[this.#store.kinds[this.#number] ?? 0] ?? "sentence";
  }

  get sectionPath(): readonly string[] {
    return this.#read().sectionPath;
  }

  get text(): string {
    return this.#read().text;
  }

  get context(): string {
    return this.#read().context;
  }

  get editionSpan(): Span {
    return this.#store.span(this.#number, 0);
  }

  get receivedSpan(): Span {
    return this.#store.span(this.#number, 2);
  }

  get ties(): readonly number[] {
    return this.#store.ties(this.#number);
  }

  get spoiltWords(): readonly number[] | undefined {
    return this.#read().spoiltWords;
  }

  get cells(): readonly Cell[] | undefined {
    return this.#read().cells;
  }

  get block(): number {
    return this.#store.blocks[this.#number] ?? 0;
  }

  get cluster(): number {
    return this.#store.clusters[this.#number] ?? 0;
  }

  /** Lets go of its texts. */
  pack(): void {
    this.#unpacked = undefined;
  }

  /** All that it says, for writing out. */
  toJSON(): Passage {
    const { id, documentId, kind, sectionPath, text, context, editionSpan, receivedSpan, ties } = this;
    const { spoiltWords, cells, block, cluster } = this;
    return {
      ...{ id, documentId, kind, sectionPath, text, context, editionSpan, receivedSpan, ties },
      ...{ spoiltWords, cells, block, cluster },
    };
  }

  #read(): Unpacked {
    this.#unpacked ??= this.#store.unpack(this, this.#number);
    return this.#unpacked;
  }
}
