const names = /^(?:Hội đồng nhân|Ủy ban|Chính phủ|Quốc hội|Tỉnh ủy|Thành ủy|Huyện ủy|Nghị quyết số|Đảng bộ)/u;

/** Lowers a sentence's first letter where it goes on behind other words: "Thu nội địa tăng" → "thu nội địa tăng"; "GRDP" and names stay. */
export function lowerFirst(text: string): string {
  const isPlace = /^(?:Huyện|Thị xã|Thành phố|Xã|Phường|Thị trấn|Tỉnh) \p{Lu}/u.test(text);
  const isWord =
    isPlace ||
    /^(?:Riêng|Còn|Có|Các|Những|Toàn|Trên|Đã|Trình|Giao|Đưa|Mời|Cấp|Tặng|Mở|Hoàn thành|Khởi công) /u.test(text) ||
    (/^\p{Lu}\p{Ll}* [\p{Ll}\d(]/u.test(text) && !names.test(text));
  return isWord ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
