/** What a cell with a value looks like, as the source of a regular expression: "7,37", "11 trở lên", "8,5-9", "≥ 95%", or a dash for none. */
export const valuePattern =
  "(?:[<>≥≤±+]?\\s?\\d[\\d.,]*%?(?:\\s?[-–]\\s?\\d[\\d.,]*%?)?(?:\\s+trở\\s+(?:lên|xuống))?|[-–…x])";
