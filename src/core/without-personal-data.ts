const masks: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, "[thư điện tử]"],
  [/(?<![\p{L}\d_])@[\p{L}\d_]{3,64}/gu, "[tên tài khoản]"],
  [/(?:\bhttps?:\/\/|\bwww\.|\bt\.me\/|\bzalo\.me\/)\S{1,2000}/gi, "[liên kết]"],
  // Telephone numbers, the country's code in front or not, set apart or not.
  [/(?<![\d.,])(?:\+?84|0)(?:[ .-]?\d){8,10}(?!\d)/g, "[số riêng]"],
  // Identity cards and accounts.
  [/(?<![\d.,])\d{9,19}(?![\d.,]*\d)/g, "[số riêng]"],
];

/**
 * Masks what a text tells of a person by its shape: addresses, account names, links, long numbers. Amounts as documents
 * print them ("24.503.800.000") and years in a row stay.
 */
export function withoutPersonalData(text: string): string {
  return masks.reduce((masked, [shape, mask]) => masked.replace(shape, mask), text);
}
