/** A piece of a draft edition. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4 | 5; readonly text: string; readonly page: number }
  | { readonly kind: "paragraph" | "item"; readonly text: string; readonly page: number }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[]; readonly page: number };
