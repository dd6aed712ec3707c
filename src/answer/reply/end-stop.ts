/** Ends what is said with a full stop, where it has no end mark of its own: words cut out of a sentence have lost theirs. */
export function endStop(text: string): string {
  return text === "" || /[.!?…:]["”»)]?$/u.test(text) ? text : `${text}.`;
}
