import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NeighbourGraph } from "../../../src/retrieve/vectors/neighbour-graph.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hoi-tinh-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Directions round a circle, a degree apart; numbers behind the second mean nothing here. */
const direction = (degrees: number): Float32Array =>
  Float32Array.of(Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180), degrees * 37, -degrees);

describe("NeighbourGraph", () => {
  it("finds what is near by the first numbers, nearest first, also once it was written and read", async () => {
    const graph = NeighbourGraph.ofSize(360, 2);
    for (let degrees = 0; degrees < 360; degrees++) graph.add(degrees, direction(degrees));
    const path = join(folder, "graph");
    graph.write(path);
    const found = NeighbourGraph.read(path, 2).near(direction(100.2), 4);
    expect(found.slice(0, 4)).toEqual([100, 101, 99, 102]);
    expect(found.length).toBeGreaterThan(4);
  });

  it("finds as many as are wanted when it compares whole vectors", () => {
    const graph = NeighbourGraph.ofSize(90, 4);
    for (let degrees = 0; degrees < 90; degrees++) graph.add(degrees, direction(degrees));
    expect(graph.near(direction(45), 3)).toHaveLength(3);
  });

  it("finds nothing where nothing is", () => {
    expect(NeighbourGraph.ofSize(0, 2).near(direction(0), 4)).toEqual([]);
  });
});
