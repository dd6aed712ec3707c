/** Kinds of things that are named together so often that a comma between two of a kind opens nothing new. */
const kinds: readonly (readonly string[])[] = [
  ["cán bộ", "công chức", "viên chức", "người lao động", "đảng viên", "chiến sĩ", "hội viên", "đoàn viên"],
  ["bộ", "ban", "sở", "ngành", "đoàn thể", "địa phương", "cơ quan", "đơn vị", "tổ chức", "cá nhân", "doanh nghiệp"],
  ["xã", "phường", "thị trấn", "huyện", "thị xã", "thành phố", "thôn", "làng", "bản", "tổ dân phố", "khu phố"],
  ["khó khăn", "vướng mắc", "tồn tại", "hạn chế", "bất cập", "yếu kém", "thách thức"],
  ["nông nghiệp", "nông dân", "nông thôn"],
  ["dự án", "công trình", "đề án", "chương trình", "kế hoạch", "mục tiêu", "nhiệm vụ", "giải pháp"],
  ["khiếu nại", "tố cáo", "kiến nghị", "phản ánh", "đề xuất"],
  ["chúc thọ", "mừng thọ"],
];

const alternatives = (names: readonly string[]): string =>
  [...names].sort((one, other) => other.length - one.length).join("|");
const ends = kinds.map((names) => new RegExp(`(?<!\\p{L})(?:${alternatives(names)})$`, "iu"));
const starts = kinds.map((names) => new RegExp(`^(?:các )?(?:${alternatives(names)})(?!\\p{L})`, "u"));
/** Longest name that is looked for, with its space; characters. */
const reach = 20;

/**
 * Whether a comma only stands between two things of a kind ("của các bộ, ngành, địa phương"): what follows it is no beginning.
 *
 * @param at place of the comma
 */
export function isEnumerating(text: string, at: number): boolean {
  if (text.charAt(at) !== ",") return false;
  const before = text.slice(Math.max(0, at - reach), at);
  const after = text.slice(at + 1, at + 1 + reach).trimStart();
  return kinds.some((_, i) => ends[i]?.test(before) && starts[i]?.test(after));
}
