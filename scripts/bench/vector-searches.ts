import hnswlib from "hnswlib-node";
import { Index, MetricKind, ScalarKind } from "usearch";
import { nearest } from "./nearest.ts";

/** One way to search vectors of length 1, filled one vector after the other. */
export interface VectorSearch {
  readonly name: string;
  /** What it keeps of a vector; undefined where the library does not say. */
  readonly bytesPerVector: number | undefined;
  add(vector: Float32Array, label: number): void;
  /** Labels of the nearest, best first. */
  find(question: Float32Array, count: number): readonly number[];
}

// As the snapshot builds and opens its graph.
const graph = { neighbours: 16, buildWidth: 200, searchWidth: 128 };
// Of the nested search: the model's first numbers are a shorter vector by themselves, see models/README.md.
const nested = { dimension: 128, neighbours: 16, buildWidth: 100, candidates: 400 };
const mostInByte = 127;
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
    add: (vector, label) => vectors.set(vector, label * dimension),
    find: (question, count) => nearest(vectors, question, count),
  };
}

/** The graph over whole vectors, as the product has it. */
export function wholeGraph(size: number, dimension: number): VectorSearch {
  const index = new hnswlib.HierarchicalNSW("cosine", dimension);
  index.initIndex(size, graph.neighbours, graph.buildWidth);
  index.setEf(graph.searchWidth);
  return {
    name: "graph (hnswlib)",
    bytesPerVector: hnswlibBytes(dimension, graph.neighbours),
    add: (vector, label) => index.addPoint(Array.from(vector), label),
    find: (question, count) => index.searchKnn(Array.from(question), count).neighbors,
  };
}

/** The graph over the vectors' first numbers; what it finds is put in order by the whole vectors, a byte a number. */
export function nestedGraph(size: number, dimension: number): VectorSearch {
  const index = new hnswlib.HierarchicalNSW("cosine", nested.dimension);
  index.initIndex(size, nested.neighbours, nested.buildWidth);
  index.setEf(nested.candidates);
  const bytes = new Int8Array(size * dimension);
  const scales = new Float32Array(size);
  const score = (question: Float32Array, label: number): number => {
    let sum = 0;
    for (let i = 0, at = label * dimension; i < dimension; i++, at++) sum += (question[i] ?? 0) * (bytes[at] ?? 0);
    return sum * (scales[label] ?? 0);
  };
  return {
    name: `graph of ${nested.dimension}, then bytes`,
    bytesPerVector: hnswlibBytes(nested.dimension, nested.neighbours) + dimension + floatBytes,
    add: (vector, label) => {
      index.addPoint(Array.from(vector.subarray(0, nested.dimension)), label);
      const scale = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / mostInByte;
      scales[label] = scale;
      for (let i = 0, at = label * dimension; i < dimension; i++, at++)
        bytes[at] = Math.round((vector[i] ?? 0) / scale);
    },
    find: (question, count) => {
      const found = Math.min(nested.candidates, index.getCurrentCount());
      return index
        .searchKnn(Array.from(question.subarray(0, nested.dimension)), found)
        .neighbors.map((label) => ({ label, score: score(question, label) }))
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
    expansion_search: graph.searchWidth,
    multi: false,
  });
  return {
    name: "graph (usearch, bytes)",
    bytesPerVector: undefined,
    add: (vector, label) => index.add(BigInt(label), vector),
    find: (question, count) => Array.from(index.search(question, count, 1).keys, Number),
  };
}
