/**
 * Words that are possible syllables but were misread for sure before the word that follows, or behind the one before. Each
 * has as many letters as what it was misread from.
 */
const misread: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/(?<!\p{L})n[áảãạ]m(?=\s+\d{4}(?!\d))/giu, "năm"],
  [
    /(?<!\p{L}|(?:bảo|tiềm|khoáng|hạ|mai|ẩn|chứa|kho)\s+)t[àảãạá]ng(?=\s+(?:\d+(?:[.,]\d+)?\s?(?:%|lần|bậc|điểm|so)|trưởng|gần gấp|gấp|thêm|so với|khá|bình quân|mạnh|nhẹ|cường|dần)(?!\p{L}))/giu,
    "tăng",
  ],
  [
    /(?<!\p{L})gi[àãạá]m(?=\s+(?:\d+(?:[.,]\d+)?\s?(?:%|điểm|bậc|so|vụ|người|hộ)|nghèo|so với|sâu|mạnh|nhẹ)(?!\p{L}))/giu,
    "giảm",
  ],
  [/(?<!\p{L})thư(?=\s+(?:hoạch|hút|nhập|ngân sách|nội địa|hồi)(?!\p{L}))/giu, "thu"],
  [/(?<=(?<!\p{L})doanh\s+)thư(?=\s+(?:từ|du lịch|dịch vụ|đạt|ước|bán|\d))/giu, "thu"],
  [/(?<=(?<!\p{L})hội\s+)đ[ôốổỗộ]ng(?=\s+nhân dân(?!\p{L}))/giu, "đồng"],
  [/(?<=(?<!\p{L})ủy\s+)bàn(?=\s+nhân dân(?!\p{L}))/giu, "ban"],
  [/(?<!\p{L})s[àảãạá]n(?=\s+(?:phẩm|xuất|lượng)(?!\p{L}))/giu, "sản"],
  [/(?<=(?<!\p{L})(?:dân|tổng|chuyển đổi|chỉ|một|đa|công nghệ)\s+)sổ(?!\p{L})/giu, "số"],
  [/(?<!\p{L})x[ăâ](?=\s+(?:\p{Lu}|đạt|nông thôn|hội|đặc biệt))/gu, "xã"],
  [/(?<=(?<!\p{L})thu\s+)hôi(?!\p{L})/giu, "hồi"],
  [/(?<=(?<!\p{L})căn\s+)cú(?!\p{L})/giu, "cứ"],
  [/(?<!\p{L})t[ỳýỹỵ](?=\s+đồng(?!\p{L}))/giu, "tỷ"],
];

/**
 * Mends words whose neighbour leaves no doubt: "Hội đông nhân dân", "thư hoạch", "nám 2021". Each is right by itself, so that
 * a text with little damage gives no other sign; line breaks between the two do no harm. Letters keep their number and case.
 */
export function mendPairs(text: string): string {
  return misread.reduce((mended, [wrong, right]) => mended.replace(wrong, (found) => withCase(right, found)), text);
}

function withCase(word: string, like: string): string {
  if (like === like.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
