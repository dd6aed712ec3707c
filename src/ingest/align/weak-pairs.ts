import type { Pairing } from "./pairing.ts";

/** Letters on either side of a letter whose agreement vouches for it. */
const reachLetters = 10;
/** Share of the neighbourhood that must agree for a pair to stand. */
const leastAgreement = 0.45;
/** Letters that stand alone between two jumps must agree in at least so many. */
const islandLetters = 5;
/** Partners of neighbours lie at most this far from each other; more is a jump. */
const jumpLetters = 40;

/**
 * Takes back pairs in whose neighbourhood too few letters agree: there, alignment only laid one unrelated text over the
 * other. A neighbourhood ends where the partners jump (a page break).
 */
export function dropWeakPairs(left: Uint16Array, right: Uint16Array, pairing: Pairing): void {
  const isWeak = new Uint8Array(pairing.length);
  for (let at = 0; at < pairing.length; at++) {
    if ((pairing[at] ?? -1) < 0) continue;
    const before = scan(left, right, pairing, at, -1);
    const behind = scan(left, right, pairing, at, 1);
    const self = left[at] === right[pairing[at] ?? 0] ? 1 : 0;
    const seen = before.seen + behind.seen + 1;
    const agree = before.agree + behind.agree + self;
    const least = before.isCutOff && behind.isCutOff ? islandLetters : Math.min(3, seen);
    if (agree < leastAgreement * seen || agree < least) isWeak[at] = 1;
  }
  for (const [at, weak] of isWeak.entries()) if (weak) pairing[at] = -1;
}

function scan(
  left: Uint16Array,
  right: Uint16Array,
  pairing: Pairing,
  from: number,
  step: 1 | -1,
): { seen: number; agree: number; isCutOff: boolean } {
  let agree = 0;
  let seen = 0;
  let gap = 0;
  let last = pairing[from] ?? 0;
  for (let at = from + step; seen < reachLetters && at >= 0 && at < pairing.length; at += step) {
    const partner = pairing[at] ?? -1;
    seen++;
    if (partner < 0) continue;
    const skipped = Math.abs(partner - last) - 1;
    if (skipped >= jumpLetters) return { seen: seen - 1, agree, isCutOff: true };
    last = partner;
    gap += skipped;
    if (left[at] === right[partner]) agree++;
  }
  // Letters passed over on the right speak against the neighbourhood as those on the left do.
  return { seen: Math.max(seen, agree + Math.min(gap, reachLetters)), agree, isCutOff: false };
}
