/** Words as they are searched for: lower case, without marks. */
export function foldWords(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  return plain.match(/[\p{L}\d]+/gu) ?? [];
}
