import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

const magic = "HOITINH2";
const headSize = magic.length + 4;
const alignment = 8;
// Files are written, read and hashed in pieces: the system takes no more than 2 GB at a time, and other work goes on in between.
const pieceBytes = 1 << 24;

/** Arrays that a section can hold. */
export type SectionArray = Uint8Array | Int8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;

const kinds = { Uint8Array, Int8Array, Uint16Array, Uint32Array, Int32Array, Float32Array } as const;
type Kind = keyof typeof kinds;

interface Entry {
  readonly kind: Kind;
  readonly length: number;
}

/** Length of a file in bytes and its SHA-256 (hex). */
export interface FileSum {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes named arrays into a file: a magic word, the length of a JSON directory, the directory, then the arrays in its order, each
 * at a multiple of 8 bytes. Numbers are little-endian. No array is copied whole.
 */
export async function writeSections(path: string, sections: Readonly<Record<string, SectionArray>>): Promise<FileSum> {
  const directory = Object.entries(sections).map(([name, array]): [string, Entry] => [
    name,
    { kind: array.constructor.name as Kind, length: array.length },
  ]);
  const names = Buffer.from(JSON.stringify(Object.fromEntries(directory)));
  const head = Buffer.alloc(align(headSize + names.length));
  head.write(magic, 0, "latin1");
  head.writeUInt32LE(names.length, magic.length);
  names.copy(head, headSize);
  const file = await open(path, "w");
  try {
    const writer = { file, hash: createHash("sha256"), bytes: 0 };
    await write(writer, head);
    for (const array of Object.values(sections)) {
      const bytes = bytesOf(array);
      await write(writer, bytes);
      await write(writer, new Uint8Array(align(bytes.length) - bytes.length));
    }
    return { bytes: writer.bytes, sha256: writer.hash.digest("hex") };
  } finally {
    await file.close();
  }
}

interface Writer {
  readonly file: FileHandle;
  readonly hash: Hash;
  bytes: number;
}

async function write(writer: Writer, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes);
    writer.hash.update(piece);
    await writer.file.writeFile(piece);
    writer.bytes += piece.length;
  }
}

/** The sections of a file, each in memory of its own. */
export class Sections {
  readonly #arrays: ReadonlyMap<string, SectionArray>;

  private constructor(arrays: ReadonlyMap<string, SectionArray>) {
    this.#arrays = arrays;
  }

  /** Reads a file. @throws Error when it is no section file, or not the one that is expected */
  static async read(path: string, expected: FileSum): Promise<Sections> {
    const file = await open(path);
    try {
      if ((await file.stat()).size !== expected.bytes) throw new Error(`${path} has another length`);
      const hash = createHash("sha256");
      const next = async (length: number): Promise<Uint8Array<ArrayBuffer>> => {
        if (!(length <= expected.bytes)) throw new Error("not a section file");
        return readOn(file, hash, length);
      };
      const head = Buffer.from((await next(headSize)).buffer);
      if (head.toString("latin1", 0, magic.length) !== magic) throw new Error("not a section file");
      const size = head.readUInt32LE(magic.length);
      const names = Buffer.from((await next(align(headSize + size) - headSize)).buffer).toString("utf8", 0, size);
      const arrays = new Map<string, SectionArray>();
      for (const [name, { kind, length }] of Object.entries(JSON.parse(names) as Record<string, Entry>)) {
        const bytes = await next(align(length * kinds[kind].BYTES_PER_ELEMENT));
        arrays.set(name, new kinds[kind](bytes.buffer, 0, length));
      }
      if (hash.digest("hex") !== expected.sha256) throw new Error(`${path} has another checksum`);
      return new Sections(arrays);
    } finally {
      await file.close();
    }
  }

  has(name: string): boolean {
    return this.#arrays.has(name);
  }

  /** @throws Error when there is no section of that name and kind */
  get<K extends Kind>(name: string, kind: K): InstanceType<(typeof kinds)[K]> {
    const array = this.#arrays.get(name);
    if (array?.constructor !== kinds[kind]) throw new Error(`no section ${name} of ${kind}`);
    return array as InstanceType<(typeof kinds)[K]>;
  }

  json<T>(name: string): T {
    return JSON.parse(Buffer.from(this.get(name, "Uint8Array")).toString("utf8")) as T;
  }
}

async function readOn(file: FileHandle, hash: Hash, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const { bytesRead } = await file.read(bytes, at, Math.min(pieceBytes, length - at), null);
    if (bytesRead === 0) throw new Error("the file ends too soon");
    hash.update(bytes.subarray(at, at + bytesRead));
    at += bytesRead;
  }
  return bytes;
}

/** Length and checksum of a file, read in pieces. */
export async function sumFile(path: string): Promise<FileSum> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** A value as a section. */
export function jsonSection(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

const bytesOf = (array: SectionArray): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

const align = (offset: number): number => Math.ceil(offset / alignment) * alignment;
