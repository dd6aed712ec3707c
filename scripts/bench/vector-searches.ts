import hnswlib from "hnswlib-node";
import { Index, MetricKind, ScalarKind } from "usearch";
import { BitVectors, ByteVectors, type CodedVectors } from "./coded-vectors.ts";
import { nearest } from "./nearest.ts";

/** One way to search vectors of length 1, filled one vector after the other. */
export interface VectorSearch {
  readonly name: string;
  /** What it keeps of a vector; undefined where the library does not say. */
  readonly bytesPerVector: number | undefined;
  /** How many neighbours it keeps in sight while it searches, each of them measured; 0 where that means nothing. */
  readonly widths: readonly number[];
  add(vector: Float32Array, label: number): void;
  /** Labels of the nearest, best first. @param width one of {@link widths} */
  find(question: Float32Array, count: number, width: number): readonly number[];
}

const graph = { neighbours: 16, buildWidth: 200, widths: [128] };
// Of the nested search: the model's first numbers are a shorter vector by themselves, see models/README.md.
const nested = { dimension: 128, fine: 512, neighbours: 16, buildWidth: 64, widths: [200, 400, 800, 1600] };
const floatBytes = 4;

/** As hnswlib lays a vector out: its numbers, twice as many links on the ground level and their count, label, pointer, levels above. */
const hnswlibBytes = (dimension: number, neighbours: number): number =>
  dimension * floatBytes + (2 * neighbours + 1) * 4 + 8 + 8 + ((neighbours + 1) * 4) / (neighbours - 1);

/** Looks at every vector. */
export function everyVector(size: number, dimension: number): VectorSearch {
  const vectors = new Float32Array(size * dimension);
  return {
    name: "every vector",
    bytesPerVector: dimension * floatBytes,
    widths: [0],
    add: (vector, label) => vectors.set(vector, label * dimension),
    find: (question, count) => nearest(vectors, question, count),
  };
}

/** The graph over whole vectors. */
export function wholeGraph(size: number, dimension: number): VectorSearch {
  const index = new hnswlib.HierarchicalNSW("cosine", dimension);
  index.initIndex(size, graph.neighbours, graph.buildWidth);
  return {
    name: "graph (hnswlib)",
    bytesPerVector: hnswlibBytes(dimension, graph.neighbours),
    widths: graph.widths,
    add: (vector, label) => index.addPoint(Array.from(vector), label),
    find: (question, count, width) => {
      index.setEf(width);
      return index.searchKnn(Array.from(question), count).neighbors;
    },
  };
}

/** The graph over the vectors' first numbers; what it finds is put in order by the whole vectors, a byte a number. */
export function nestedGraph(size: number, dimension: number): VectorSearch {
  return thenCoded("bytes", new ByteVectors(size, dimension), size);
}

/** The same with a bit more for each number, two for the first ones: near vectors by the hundred differ by less than a byte tells. */
export function nestedGraphOfBits(size: number, dimension: number): VectorSearch {
  return thenCoded("nine or ten bits", new BitVectors(size, dimension, nested.fine), size);
}

function thenCoded(what: string, coded: CodedVectors, size: number): VectorSearch {
  const index = new hnswlib.HierarchicalNSW("cosine", nested.dimension);
  index.initIndex(size, nested.neighbours, nested.buildWidth);
  return {
    name: `graph of ${nested.dimension}, then ${what}`,
    bytesPerVector: hnswlibBytes(nested.dimension, nested.neighbours) + coded.bytesPerVector,
    widths: nested.widths,
    add: (vector, label) => {
      index.addPoint(Array.from(vector.subarray(0, nested.dimension)), label);
      coded.set(label, vector);
    },
    find: (question, count, width) => {
      index.setEf(width);
      const found = Math.min(width, index.getCurrentCount());
      const scoreOf = coded.scorer(question);
      return index
        .searchKnn(Array.from(question.subarray(0, nested.dimension)), found)
        .neighbors.map((label) => ({ label, score: scoreOf(label) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, count)
        .map(({ label }) => label);
    },
  };
}

/** Another library: its graph, with a byte a number. */
export function usearchGraph(_size: number, dimension: number): VectorSearch {
  const index = new Index({
    dimensions: dimension,
    metric: MetricKind.Cos,
    quantization: ScalarKind.I8,
    connectivity: graph.neighbours,
    expansion_add: graph.buildWidth,
    expansion_search: graph.widths[0] ?? 128,
    multi: false,
  });
  return {
    name: "graph (usearch, bytes)",
    bytesPerVector: undefined,
    widths: graph.widths,
    add: (vector, label) => index.add(BigInt(label), vector),
    find: (question, count) => Array.from(index.search(question, count, 1).keys, Number),
  };
}
