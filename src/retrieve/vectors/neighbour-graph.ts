import hnswlib from "hnswlib-node";
import type { Embedder } from "../../core/ports.ts";

// Neighbours kept a node and width of the search while building; how many neighbours a search keeps in sight.
const settings = { neighbours: 16, buildWidth: 200, inSight: 128 };
// Of many vectors half as wide a search finds neighbours as good, in half the time.
const largeBuildWidth = 64;
// By their first numbers vectors are put in a rough order: so many times as many as are wanted are found.
const roughTimes = 8;
/** Up to so many vectors whole ones are kept and compared: that takes 6.3 KB a vector, not 1.4, and finds better in less time. */
export const mostWhole = 20_000;

/** So many of a vector's first numbers the graph over so many vectors compares. */
export function graphDimension(count: number, { dimension, nestedDimension = dimension }: Embedder): number {
  return count > mostWhole ? nestedDimension : dimension;
}

/** A graph of neighbours over vectors, or over their first numbers, as many as are a vector by themselves. */
export class NeighbourGraph {
  readonly #graph: hnswlib.HierarchicalNSW;
  /** So many of a vector's first numbers are compared. */
  readonly dimension: number;

  private constructor(graph: hnswlib.HierarchicalNSW, dimension: number) {
    this.#graph = graph;
    this.dimension = dimension;
  }

  /** An empty graph with room for so many vectors. @param dimension so many of a vector's first numbers are compared */
  static ofSize(count: number, dimension: number): NeighbourGraph {
    const graph = new hnswlib.HierarchicalNSW("cosine", dimension);
    const width = count > mostWhole ? largeBuildWidth : settings.buildWidth;
    graph.initIndex(Math.max(1, count), settings.neighbours, width);
    return new NeighbourGraph(graph, dimension);
  }

  /** Reads what {@link write} wrote. The process goes down when the file is damaged or goes away meanwhile. */
  static read(path: string, dimension: number): NeighbourGraph {
    const graph = new hnswlib.HierarchicalNSW("cosine", dimension);
    graph.readIndexSync(path);
    return new NeighbourGraph(graph, dimension);
  }

  add(place: number, vector: Float32Array): void {
    this.#graph.addPoint(this.#firstOf(vector), place);
  }

  write(path: string): void {
    this.#graph.writeIndexSync(path);
  }

  /** Places of so many vectors near to one, nearest first; a graph over first numbers gives more, in a rough order. */
  near(vector: Float32Array, count: number): number[] {
    const isRough = this.dimension < vector.length;
    const found = Math.min(count * (isRough ? roughTimes : 1), this.#graph.getCurrentCount());
    if (found === 0) return [];
    this.#graph.setEf(Math.max(found, settings.inSight));
    return this.#graph.searchKnn(this.#firstOf(vector), found).neighbors;
  }

  #firstOf(vector: Float32Array): number[] {
    return Array.from(this.dimension < vector.length ? vector.subarray(0, this.dimension) : vector);
  }
}
