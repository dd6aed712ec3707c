/** Commonest family names of Vietnam: where a name begins after a role that itself ends in capitals. */
const families =
  "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đinh|Đoàn|Trịnh|Trương|Lâm|Mai|Cao|Lương|Lưu|Tô|Tạ|" +
  "Hà|Tống|Phùng|Thái|Quách|Chu|Vương|Quản|La|Lại|Khuất|Kiều|Nghiêm|Ninh|Giang|Thân|Thạch|Triệu|Từ|Uông|Viên|Bạch|Cù|Doãn|Đàm|Điểu|Đậu|" +
  "Hứa|Kim|Lò|Lục|Lù|Ma|Mạc|Mùa|Nông|Ông|Sùng|Tăng|Tòng|Trang|Tôn|Văn|Vi|Vàng|Giàng|Hầu|Hạng|Khổng|Bế|Cầm|Quàng|Sầm|Âu|Phí|Phó|Thiều|Trà|Đồng|Y|Ksor|Rơ";

const syllable = "\\p{Lu}[\\p{Ll}\\p{M}]*(?![\\p{L}\\p{M}])";
// Roles and honours that may follow a name without a comma.
const roleWord = "(?!(?:Phó|Chủ|Bí|Giám|Trưởng|Ủy|Tổng|Tỉnh|Thành ủy|Nguyên|Đại|Thủ|Bộ) )";

/** A name after a title: two to five capitalised syllables. */
export const namePattern = `${syllable}(?: ${roleWord}${syllable}){1,4}`;

/** A name after a role: begins with a family name and has three or four syllables. */
export const fullNamePattern = `(?:${families}) ${syllable}(?: ${syllable}){1,2}`;

const familyNames = new Set(families.split("|").map((name) => name.toLowerCase()));

/** Whether a lower-case word is a common family name. */
export function isFamilyName(word: string): boolean {
  return familyNames.has(word);
}

/** "LÊ TÂM" → "Lê Tâm". */
export function nameCase(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
}
