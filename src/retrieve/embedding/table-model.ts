import { type OnnxGraph, type OnnxTensor, readOnnxGraph } from "./onnx-graph.ts";

/** Nodes of the graph that `scripts/embedding/graph.py` writes: what is done here is what they do. */
const knownNodes = "09e7def7480fca8801709ee04df5bf56fa0516c8e8f4f97283a5c6f290adc1f7";

/** Its constants, by the names that they get there. */
const names = {
  marked: "c5",
  bare: "c9",
  base: "c20",
  check: "c23",
  row: "c29",
  packed: "c32",
  scales: "c33",
  power: "c54",
  break: "c79",
  start: "c82",
  headingEnd: "c96",
  headingShare: "c108",
} as const;

type Tensors = Readonly<Record<keyof typeof names, OnnxTensor>>;

/**
 * The built-in model without a session: sums the rows of its table for the tokens of one text. Every number of 32 bits is
 * rounded where the graph rounds it, so a text without a heading gets the very same vector; with one, the last bit may differ.
 */
export class TableModel {
  readonly dimension: number;
  readonly #tensors: Tensors;
  readonly #bare: Int32Array;
  readonly #base: Int32Array;
  readonly #check: Int32Array;
  readonly #row: Int32Array;
  readonly #scales: Float32Array;
  readonly #power: number;
  readonly #break: number;
  readonly #start: number;
  readonly #headingEnd: number;
  readonly #headingShare: number;
  /** How often each row stands in the text; all zero before and after. */
  readonly #uses: Uint16Array;

  /** @returns undefined when the file holds another graph: it takes a session to run it */
  static read(file: Uint8Array): TableModel | undefined {
    const graph = readOnnxGraph(file);
    const tensors = graph?.nodes === knownNodes ? tensorsOf(graph) : undefined;
    return tensors && new TableModel(tensors);
  }

  private constructor(tensors: Tensors) {
    this.#tensors = tensors;
    const [rows = 0, bytes = 0] = tensors.packed.dims;
    this.dimension = bytes * 8;
    this.#bare = integers(tensors.bare);
    this.#base = integers(tensors.base);
    this.#check = integers(tensors.check);
    this.#row = integers(tensors.row);
    this.#scales = Float32Array.from(new Uint16Array(apart(tensors.scales)), fromHalf);
    this.#power = floats(tensors.power)[0] ?? 0;
    this.#headingShare = floats(tensors.headingShare)[0] ?? 0;
    this.#break = integers(tensors.break)[0] ?? 0;
    this.#start = integers(tensors.start)[0] ?? 0;
    this.#headingEnd = integers(tensors.headingEnd)[0] ?? 0;
    this.#uses = new Uint16Array(rows);
  }

  /** The sum of a text's token vectors. @param ids the text's tokens, at most 65,535 */
  sum(ids: readonly number[]): Float64Array {
    const tokens = this.#exchanged(ids);
    const pairs = tokens.map((token, i) => this.#pair(token, tokens[i + 1] ?? 0));
    const [tokenScales, pairScales] = [this.#scaled(tokens), this.#scaled(pairs)];
    const sumTimes = (times: (place: number) => number) => {
      const sums = new Float64Array(this.dimension);
      for (const [i, token] of tokens.entries())
        this.#add(sums, { token, pair: pairs[i] ?? 0, own: tokenScales[i] ?? 0, both: pairScales[i] ?? 0 }, times(i));
      return sums;
    };
    const whole = sumTimes(() => 1);
    const heading = this.#headingOf(tokens);
    if (heading.size === 0) return whole;
    const ofHeading = lengthOf(sumTimes((i) => (heading.has(i) ? 1 : 0)));
    const times = Math.fround(Math.fround((lengthOf(whole) * this.#headingShare) / (ofHeading + 1e-6)) + 1);
    return sumTimes((i) => (heading.has(i) ? times : 1));
  }

  /** A text without a single mark was typed without them: its tokens become those of unmarked forms. */
  #exchanged(ids: readonly number[]): readonly number[] {
    const marked = this.#tensors.marked.bytes;
    return ids.some((id) => marked[id] === 1) ? ids : ids.map((id) => this.#bare[id] ?? 0);
  }

  /** Row of a token with the next one; 0: they have none. */
  #pair(token: number, next: number): number {
    const slot = (this.#base[token] ?? 0) + next;
    return next > 0 && this.#check[slot] === token ? (this.#row[slot] ?? 0) : 0;
  }

  /** Scales of rows; each of a row seen n times weighs n to some power less. */
  #scaled(rows: readonly number[]): Float32Array {
    for (const row of rows) this.#uses[row] = (this.#uses[row] ?? 0) + 1;
    const scales = Float32Array.from(rows, (row) => {
      const uses = this.#uses[row] ?? 1;
      return (this.#scales[row] ?? 0) * (uses === 1 ? 1 : Math.fround(uses ** this.#power));
    });
    for (const row of rows) this.#uses[row] = 0;
    return scales;
  }

  /** Places of the words of a first line that is a heading: short, with more words below it than it has. */
  #headingOf(tokens: readonly number[]): ReadonlySet<number> {
    const end = tokens.indexOf(this.#break);
    if (end < 0) return new Set();
    const words = [...tokens.keys()].filter((i) => {
      const token = tokens[i] ?? 0;
      return token > this.#start && token !== this.#break;
    });
    const first = words.filter((i) => i < end);
    return new Set(first.length < this.#headingEnd && first.length < words.length ? first : []);
  }

  /** Adds a token's vector so many times: its own row and that of its pair, one bit a value. */
  #add(sums: Float64Array, { token, pair, own, both }: Rows, times: number): void {
    if (times === 0) return;
    const packed = this.#tensors.packed.bytes;
    const width = this.dimension / 8;
    const same = Math.fround(Math.fround(own + both) * times);
    const other = Math.fround(Math.fround(own - both) * times);
    const values = Float64Array.of(-same, other, -other, same);
    const [from, pairFrom] = [token * width, pair * width];
    for (let byte = 0, at = 0; byte < width; byte++) {
      let signs = (spread[packed[from + byte] ?? 0] ?? 0) | ((spread[packed[pairFrom + byte] ?? 0] ?? 0) << 1);
      for (const end = at + 8; at < end; at++, signs >>= 2) sums[at] = (sums[at] ?? 0) + (values[signs & 3] ?? 0);
    }
  }
}

/** A byte's bits with a gap behind each. */
const spread = Uint16Array.from({ length: 256 }, (_, byte) => {
  let bits = 0;
  for (let bit = 0; bit < 8; bit++) bits |= ((byte >> bit) & 1) << (2 * bit);
  return bits;
});

/** A token's row with that of its pair, and their scales. */
interface Rows {
  readonly token: number;
  readonly pair: number;
  readonly own: number;
  readonly both: number;
}

function tensorsOf({ tensors }: OnnxGraph): Tensors | undefined {
  const found = Object.entries(names).map(([what, name]) => [what, tensors.get(name)] as const);
  return found.every(([, tensor]) => tensor) ? (Object.fromEntries(found) as Tensors) : undefined;
}

function lengthOf(sums: Float64Array): number {
  let squares = 0;
  for (const sum of sums) squares += sum * sum;
  return Math.sqrt(squares);
}

/** A copy that begins where numbers of several bytes may. */
const apart = ({ bytes }: OnnxTensor): ArrayBuffer => new Uint8Array(bytes).buffer;
const integers = (tensor: OnnxTensor): Int32Array => new Int32Array(apart(tensor));
const floats = (tensor: OnnxTensor): Float32Array => new Float32Array(apart(tensor));

/** The value of a 16-bit float. */
function fromHalf(bits: number): number {
  const [sign, exponent, fraction] = [bits >> 15 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
