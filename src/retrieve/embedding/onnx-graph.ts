import { createHash } from "node:crypto";

/** A constant of a graph, as it stands in the file. */
export interface OnnxTensor {
  readonly dims: readonly number[];
  /** Bytes of its numbers, little-endian; a view into the file. */
  readonly bytes: Uint8Array;
}

/** What an ONNX file computes, and the numbers that it computes with. */
export interface OnnxGraph {
  /** SHA-256 (hex) of its nodes: two files with the same differ in their constants alone. */
  readonly nodes: string;
  readonly tensors: ReadonlyMap<string, OnnxTensor>;
}

// Numbers of fields in ONNX's protobuf messages.
const [modelGraph, graphNode, graphTensor, tensorDims, tensorName, tensorBytes] = [7, 1, 5, 1, 8, 9];
// Protobuf's wire types.
const [varint, eightBytes, lengthGiven, fourBytes] = [0, 1, 2, 5];

/** A field of a protobuf message: a number, or a stretch of the file. */
interface Field {
  readonly number: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a file's nodes and constants without the library that runs it.
 *
 * @returns undefined when it is no protobuf
 */
export function readOnnxGraph(file: Uint8Array): OnnxGraph | undefined {
  const nodes = createHash("sha256");
  const tensors = new Map<string, OnnxTensor>();
  try {
    for (const graph of fieldsOf(file, 0, file.length)) {
      if (graph.number !== modelGraph) continue;
      for (const { number, from, to } of fieldsOf(file, graph.from, graph.to)) {
        if (number === graphNode) nodes.update(file.subarray(from, to));
        if (number === graphTensor) tensors.set(...readTensor(file, from, to));
      }
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return { nodes: nodes.digest("hex"), tensors };
}

function readTensor(file: Uint8Array, start: number, end: number): [name: string, tensor: OnnxTensor] {
  let [name, bytes]: [string, Uint8Array] = ["", new Uint8Array(0)];
  const dims: number[] = [];
  for (const { number, value, from, to } of fieldsOf(file, start, end)) {
    if (number === tensorDims) dims.push(value);
    if (number === tensorName) name = Buffer.from(file.subarray(from, to)).toString("utf8");
    if (number === tensorBytes) bytes = file.subarray(from, to);
  }
  return [name, { dims, bytes }];
}

/** The fields of a message. @throws RangeError where they do not fit into it */
function* fieldsOf(file: Uint8Array, start: number, end: number): Generator<Field> {
  let at = start;
  const readNumber = (): number => {
    for (let [value, place] = [0, 1]; at < end; place *= 128) {
      const byte = file[at++] ?? 0;
      value += (byte & 127) * place;
      if (byte < 128) return value;
    }
    throw new RangeError("number cut off");
  };
  while (at < end) {
    const tag = readNumber();
    const [number, type] = [Math.floor(tag / 8), tag % 8];
    const value = type === varint || type === lengthGiven ? readNumber() : 0;
    const size = new Map([
      [varint, 0],
      [eightBytes, 8],
      [lengthGiven, value],
      [fourBytes, 4],
    ]).get(type); // prettier-ignore
    if (size === undefined || at + size > end) throw new RangeError("field cut off");
    yield { number, value, from: at, to: at + size };
    at += size;
  }
}
