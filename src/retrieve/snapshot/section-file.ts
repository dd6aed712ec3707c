const magic = "HOITINH1";
const alignment = 8;

/** Arrays that a section can hold. */
export type SectionArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;

const kinds = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array } as const;
type Kind = keyof typeof kinds;

interface Entry {
  readonly kind: Kind;
  readonly offset: number;
  readonly length: number;
}

/**
 * Packs named arrays into one buffer: a magic word, the length of a JSON directory, the directory, then the arrays, each
 * at a multiple of 8 bytes so that they can be used in place. Numbers are little-endian.
 */
export function packSections(sections: Readonly<Record<string, SectionArray>>): Buffer {
  let offset = 0;
  const directory: Record<string, Entry> = {};
  for (const [name, array] of Object.entries(sections)) {
    directory[name] = { kind: array.constructor.name as Kind, offset, length: array.length };
    offset = align(offset + array.byteLength);
  }
  const head = Buffer.from(JSON.stringify(directory));
  const start = align(magic.length + 4 + head.length);
  const buffer = Buffer.alloc(start + offset);
  buffer.write(magic, 0, "latin1");
  buffer.writeUInt32LE(head.length, magic.length);
  head.copy(buffer, magic.length + 4);
  for (const [name, array] of Object.entries(sections)) {
    const at = directory[name]?.offset ?? 0;
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(buffer, start + at);
  }
  return buffer;
}

/** The sections of a packed file, as views into its buffer. */
export class Sections {
  readonly #buffer: Buffer;
  readonly #start: number;
  readonly #directory: Readonly<Record<string, Entry>>;

  /** @throws Error when the buffer is no section file */
  constructor(file: Buffer) {
    if (file.length < magic.length + 4 || file.toString("latin1", 0, magic.length) !== magic)
      throw new Error("not a section file");
    const size = file.readUInt32LE(magic.length);
    this.#directory = JSON.parse(file.toString("utf8", magic.length + 4, magic.length + 4 + size));
    this.#start = align(magic.length + 4 + size);
    // Views need an aligned buffer; one that came out of a pool is copied.
    this.#buffer = file.byteOffset % alignment === 0 ? file : Buffer.from(new Uint8Array(file).buffer);
  }

  /** @throws Error when there is no section of that name and kind */
  get<K extends Kind>(name: string, kind: K): InstanceType<(typeof kinds)[K]> {
    const entry = this.#directory[name];
    if (entry?.kind !== kind) throw new Error(`no section ${name} of ${kind}`);
    const from = this.#buffer.byteOffset + this.#start + entry.offset;
    return new kinds[kind](this.#buffer.buffer as ArrayBuffer, from, entry.length) as InstanceType<(typeof kinds)[K]>;
  }

  json<T>(name: string): T {
    return JSON.parse(Buffer.from(this.get(name, "Uint8Array")).toString("utf8")) as T;
  }
}

/** A value as a section. */
export function jsonSection(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

const align = (offset: number): number => Math.ceil(offset / alignment) * alignment;
