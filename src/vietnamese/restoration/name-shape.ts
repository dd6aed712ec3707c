/** Sounds that open a syllable in names of the highlands and of neighbouring peoples, besides the Vietnamese ones. */
const onset =
  "(?:ngh|ng|nh|gh|gi|kh|ch|th|tr|ph|qu|bl|br|chr|dr|đr|gl|gr|hl|hr|kr|kl|kn|kp|ml|mr|pl|pr|sr|[bcdđghjklmnpqrstvwxyz])?";
const nucleus = "(?:iê|ia|yê|uô|ua|ươ|ưa|oa|oă|oe|oo|uê|uy|[aăâeêioôơuưy])";
const coda = "(?:ch|ng|nh|[cghiklmnoprstuy])?";
const shape = new RegExp(`^${onset}${nucleus}${coda}$`, "u");
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Whether a word with a capital could be a syllable of a name, though no Vietnamese one: "Đăk", "Plông", "Kô", "Păh". A form
 * that recognition spoilt ("Plôiig", "Tưòng") seldom is.
 */
export function isNameShape(text: string): boolean {
  if (!/^\p{Lu}\p{Ll}*$/u.test(text)) return false;
  const apart = text.toLowerCase().normalize("NFD");
  if ((apart.match(tones)?.length ?? 0) > 1) return false;
  return shape.test(apart.replace(tones, "").normalize("NFC"));
}
