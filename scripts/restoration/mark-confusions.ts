import type { Confusion } from "../../src/app.ts";

const tones = ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];
/** Letters that share a plain letter, each without tone. */
const families = [["a", "ă", "â"], ["e", "ê"], ["i"], ["o", "ô", "ơ"], ["u", "ư"], ["y"]];

/** What it costs to read one tone for another: rows meant, columns seen; order as in `tones`. */
const toneCosts: readonly (readonly number[])[] = [
  [0, 5, 5, 5.5, 5.5, 4.8],
  [3.2, 0, 4, 4, 4, 5],
  [3.2, 4, 0, 4, 4.2, 5],
  [2.9, 3.6, 3.4, 0, 3.4, 4.6],
  [3.2, 3.8, 3.6, 3.2, 0, 5],
  [3.4, 5.5, 5.5, 5.5, 5.5, 0],
];

/** Hats, hooks and breves lost or exchanged: "meant seen" and cost. */
const letterCosts: ReadonlyMap<string, number> = new Map([
  ["ă â", 2.6],
  ["ă a", 2.2],
  ["â ă", 3.6],
  ["â a", 2.4],
  ["a â", 4.2],
  ["a ă", 4.4],
  ["ê e", 2.2],
  ["e ê", 4.4],
  ["ô o", 2.4],
  ["ơ o", 1.6],
  ["o ô", 4],
  ["o ơ", 4.2],
  ["ô ơ", 4.4],
  ["ơ ô", 3.6],
  ["ư u", 1.8],
  ["u ư", 3.4],
]);

/** Pairs of whole letters whose confusion is commoner than their parts say. */
const common: readonly (readonly [meant: string, seen: string, cost: number])[] = [
  ["ă", "ã", 2.2],
  ["ắ", "ă", 2.6],
  ["ằ", "ă", 2.6],
  ["ắ", "ấ", 2.8],
  ["ằ", "ầ", 3],
  ["ặ", "ậ", 3],
  ["ẵ", "ã", 3],
  ["ẳ", "ả", 3],
  ["ằ", "à", 3],
  ["ắ", "á", 3],
  ["ằ", "â", 3],
  ["ắ", "â", 3],
  ["ấ", "â", 2.1],
  ["ầ", "â", 2.1],
  ["ẩ", "â", 2.3],
  ["ẫ", "â", 2.3],
  ["ế", "ê", 2],
  ["ề", "ê", 2],
  ["ể", "ê", 2.1],
  ["ễ", "ê", 2.2],
  ["ế", "ể", 3],
  ["ể", "ế", 2.8],
  ["ể", "ề", 3],
  ["ề", "ể", 3.2],
  ["ố", "ô", 2],
  ["ồ", "ô", 2],
  ["ổ", "ô", 2.1],
  ["ỗ", "ô", 2.2],
  ["ổ", "ồ", 2.8],
  ["ố", "ổ", 3],
  ["ổ", "ố", 3.2],
  ["ồ", "ổ", 3.4],
  ["ỉ", "i", 2.2],
  ["ỉ", "ì", 2.6],
  ["ỉ", "ĩ", 2.6],
  ["ì", "i", 2.5],
  ["í", "i", 2.8],
  ["ĩ", "i", 2.8],
  ["i", "ỉ", 3.6],
  ["i", "í", 4],
  ["í", "ỉ", 3],
  ["ả", "à", 2.2],
  ["ả", "á", 3.2],
  ["ã", "ả", 3],
  ["ã", "a", 2.8],
  ["à", "a", 2.7],
  ["ủ", "ù", 2.4],
  ["ủ", "ú", 3.2],
  ["ỷ", "ỳ", 2.4],
  ["ỹ", "ỳ", 2.8],
  ["ỹ", "ỷ", 3],
  ["ỹ", "ỵ", 3.6],
  ["ở", "ờ", 2.6],
  ["ở", "ỏ", 2.4],
  ["ợ", "ọ", 1.8],
  ["ớ", "ó", 1.8],
  ["ờ", "ò", 2.2],
  ["ỡ", "õ", 2.4],
  ["ơ", "o", 1.8],
  ["ó", "ỏ", 3],
  ["ổ", "ỏ", 3.4],
  ["ồ", "ò", 3],
  ["ố", "ó", 3],
  ["ỗ", "õ", 3],
  ["ứ", "ú", 2.2],
  ["ừ", "ù", 2.2],
  ["ử", "ủ", 2.4],
  ["ữ", "ũ", 2.2],
  ["ự", "ụ", 2],
  ["ử", "ừ", 2.4],
  ["ữ", "ừ", 3],
  ["ừ", "ữ", 3.2],
  ["ử", "ữ", 3.2],
  ["ế", "é", 2.8],
  ["ề", "è", 2.8],
  ["ệ", "ẹ", 2.6],
  ["ể", "ẻ", 2.8],
  ["ộ", "ọ", 2.6],
  ["ậ", "ạ", 2.4],
  ["ã", "â", 3],
  ["ệ", "ê", 3],
  ["ộ", "ô", 3],
  ["ậ", "â", 3],
  ["a", "á", 4.6],
  ["ữ", "ư", 2.8],
  ["ừ", "ư", 2.8],
  ["ử", "ư", 2.6],
  ["ứ", "ư", 2.8],
  ["ự", "ư", 3],
  ["ừ", "ò", 2.8],
  ["ứ", "ó", 3],
  ["ử", "ỏ", 3],
  ["ự", "ọ", 3],
  ["ữ", "õ", 3],
  ["ă", "à", 2.6],
  ["ă", "á", 3.2],
  ["ă", "ả", 3.4],
  ["ô", "ò", 3],
  ["ô", "ó", 3.4],
  ["ê", "è", 3.2],
  ["ê", "é", 3.4],
  ["â", "à", 3.4],
  ["â", "á", 3.4],
  ["á", "ả", 3.2],
  ["ạ", "a", 3.2],
  ["ọ", "o", 3.4],
  ["ẽ", "ẹ", 4],
  ["ẽ", "ê", 4],
];

/** Every vowel read as another of its family: marks lost, put in or exchanged. */
export function markConfusions(): Confusion[] {
  const costs = new Map<string, Confusion>();
  const put = (meant: string, seen: string, cost: number) => {
    if (meant === seen) return;
    const known = costs.get(`${seen} ${meant}`);
    if (known === undefined || cost < known.cost) costs.set(`${seen} ${meant}`, { seen, meant, cost });
  };
  for (const family of families) {
    for (const letter of family) {
      for (const other of family) putTones(letter, other, put);
    }
  }
  for (const [meant, seen, cost] of common) put(meant, seen, cost);
  return [...costs.values()];
}

function putTones(letter: string, other: string, put: (meant: string, seen: string, cost: number) => void): void {
  const hat = letter === other ? 0 : (letterCosts.get(`${letter} ${other}`) ?? 4.2);
  tones.forEach((tone, meantAt) => {
    tones.forEach((seenTone, seenAt) => {
      const turn = toneCosts[meantAt]?.[seenAt] ?? 6;
      const isBare = tones[seenAt] === "" && other.length === 1 && other < "\u0080";
      const cost = hat > 0 && turn > 0 ? Math.min(isBare ? 3.3 : 5.6, hat + turn * 0.7) : hat + turn;
      put((letter + tone).normalize("NFC"), (other + seenTone).normalize("NFC"), cost);
    });
  });
}
