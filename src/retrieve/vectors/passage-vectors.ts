import type { SectionArray, Sections } from "../snapshot/section-file.ts";
import { ByteVectors } from "./byte-vectors.ts";
import { FloatVectors } from "./float-vectors.ts";
import { mostWhole } from "./neighbour-graph.ts";

/** The vectors of passages. */
export interface PassageVectors {
  /**
   * Product of a passage's vector with another one: of two of length 1, their cosine.
   *
   * @param count so many of their first numbers are looked at; default all
   */
  product(passage: number, vector: Float64Array, count?: number): number;
  /** Copies of the first numbers of some passages' vectors, so many of each, close together: place 0 is the first passage's. */
  firstOf(passages: ArrayLike<number>, count: number): PassageVectors;
}

/** Room for the vectors of so many passages: whole ones of few, of many a byte a number. */
export function roomForVectors(count: number, dimension: number): FloatVectors | ByteVectors {
  return count > mostWhole
    ? ByteVectors.ofSize(count, dimension)
    : new FloatVectors(dimension, new Float32Array(count * dimension));
}

/** Vectors as sections of a file. */
export function packVectors(vectors: FloatVectors | ByteVectors): Record<string, SectionArray> {
  return vectors instanceof ByteVectors
    ? { vectorBytes: vectors.numbers, vectorScales: vectors.scales }
    : { vectors: vectors.numbers };
}

/** The vectors that {@link packVectors} packed. @throws Error when the sections hold none */
export function openVectors(sections: Sections, dimension: number): PassageVectors {
  return sections.has("vectors")
    ? new FloatVectors(dimension, sections.get("vectors", "Float32Array"))
    : new ByteVectors(
        dimension,
        sections.get("vectorBytes", "Int8Array"),
        sections.get("vectorScales", "Float32Array"),
      );
}
