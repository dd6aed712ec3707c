import type { Confusion, ConfusionTable } from "./confusions.ts";
import { WordTrie } from "./word-trie.ts";

/** A word that a received form may stand for. */
export interface WordMatch {
  readonly id: number;
  readonly cost: number;
}

/** What a search may spend. Costs are negative natural logarithms. */
export interface SearchLimits {
  /** Matches dearer than this are not looked for. */
  readonly maximumCost: number;
  /** Whether letters may be put in, left out or exchanged freely, which is dear and slow; for impossible forms. */
  readonly isFree: boolean;
}

const speckCost = 2.2;
const freeCosts = { leftOut: 6, putIn: 6.5, exchanged: 6.5 };
const maximumStates = 90;

/** Finds the words of a vocabulary that a received form may stand for, by confusions of character chunks. */
export class WordSearch {
  readonly #trie: WordTrie;
  readonly #confusions: ConfusionTable;

  constructor(trie: WordTrie, confusions: ConfusionTable) {
    this.#trie = trie;
    this.#confusions = confusions;
  }

  /** All matches of a form within the limits, cheapest first. */
  find(form: string, limits: SearchLimits): WordMatch[] {
    const lower = lowerByCharacter(form);
    const layers: Map<number, number>[] = Array.from({ length: form.length + 1 }, () => new Map<number, number>());
    layers[0]?.set(WordTrie.root, 0);
    for (let index = 0; index < form.length; index++) {
      const fitting = this.#confusions.at(form, lower, index);
      this.#prune(layers, index);
      for (const [node, cost] of layers[index] ?? []) this.#extend(layers, index, lower, node, cost, fitting, limits);
    }
    return this.#collect(layers.at(-1) ?? new Map(), limits);
  }

  #prune(layers: Map<number, number>[], index: number): void {
    const layer = layers[index];
    if (layer === undefined || layer.size <= maximumStates) return;
    layers[index] = new Map([...layer].sort((a, b) => a[1] - b[1]).slice(0, maximumStates));
  }

  #extend(
    layers: Map<number, number>[],
    index: number,
    lower: string,
    node: number,
    cost: number,
    fitting: readonly Confusion[],
    limits: SearchLimits,
  ): void {
    const reach = (length: number, next: number, total: number) => {
      if (next < 0 || total > limits.maximumCost) return;
      const layer = layers[index + length];
      const known = layer?.get(next);
      if (known === undefined || total < known) layer?.set(next, total);
    };
    const character = lower[index] ?? "";
    reach(1, this.#trie.walk(node, character), cost);
    for (const { seen, meant, cost: price } of fitting) reach(seen.length, this.#trie.walk(node, meant), cost + price);
    if (!/\p{L}/u.test(character)) reach(1, node, cost + speckCost);
    if (!limits.isFree) return;
    reach(1, node, cost + freeCosts.leftOut);
    if (cost + freeCosts.putIn > limits.maximumCost) return;
    for (const child of this.#trie.children(node)) {
      reach(0, child, cost + freeCosts.putIn);
      reach(1, child, cost + freeCosts.exchanged);
    }
  }

  #collect(layer: ReadonlyMap<number, number>, limits: SearchLimits): WordMatch[] {
    const matches = new Map<number, number>();
    const keep = (node: number, cost: number) => {
      const id = this.#trie.wordAt(node);
      if (id >= 0 && cost <= limits.maximumCost && cost < (matches.get(id) ?? Number.POSITIVE_INFINITY))
        matches.set(id, cost);
    };
    for (const [node, cost] of layer) {
      keep(node, cost);
      if (limits.isFree) for (const child of this.#trie.children(node)) keep(child, cost + freeCosts.putIn);
    }
    return [...matches].map(([id, cost]) => ({ id, cost })).sort((a, b) => a.cost - b.cost);
  }
}

function lowerByCharacter(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
