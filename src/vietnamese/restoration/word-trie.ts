/** The vocabulary as a trie over characters, for the search of candidates. */
export class WordTrie {
  /** The node to start from. */
  static readonly root = 0;
  readonly #children: Map<string, number>[] = [new Map()];
  readonly #words: number[] = [-1];

  /** Adds a word under its id. */
  add(word: string, id: number): void {
    let node: number = WordTrie.root;
    for (const character of word) {
      const children = this.#children[node];
      let next = children?.get(character);
      if (next === undefined) {
        next = this.#children.length;
        this.#children.push(new Map());
        this.#words.push(-1);
        children?.set(character, next);
      }
      node = next;
    }
    this.#words[node] = id;
  }

  /** The node that the characters lead to from a node, or -1. */
  walk(node: number, characters: string): number {
    let at = node;
    for (let index = 0; index < characters.length && at >= 0; index++) {
      at = this.#children[at]?.get(characters[index] ?? "") ?? -1;
    }
    return at;
  }

  /** The nodes one character further. */
  children(node: number): Iterable<number> {
    return this.#children[node]?.values() ?? [];
  }

  /** The id of the word that ends at a node, or -1. */
  wordAt(node: number): number {
    return this.#words[node] ?? -1;
  }
}
