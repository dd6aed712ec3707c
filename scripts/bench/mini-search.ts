import MiniSearch from "minisearch";

/** MiniSearch as its documentation shows it, with a tokenizer that keeps Vietnamese letters and numbers. */
export function createMiniSearch(passages: readonly { readonly id: string; readonly text: string }[]): MiniSearch {
  const peer = new MiniSearch({
    fields: ["text"],
    tokenize: (text) => text.normalize("NFC").match(/[\p{L}\p{M}\d]+/gu) ?? [],
  });
  peer.addAll(passages.map(({ id, text }) => ({ id, text })));
  return peer;
}
