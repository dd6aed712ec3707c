import type { Corpus } from "../../core/corpus.ts";
import type { Passage } from "../../core/passage.ts";

/**
 * The corpus cut coarsely: neighbouring passages of a document joined into long ones, as other people's collections have them.
 *
 * @param words least words of a joined passage; the last of a document may be shorter
 */
export function joinPassages(corpus: Corpus, words: number): Corpus {
  const joined: Passage[] = [];
  let group: Passage[] = [];
  let size = 0;
  const close = (): void => {
    if (group.length > 0) joined.push(join(group, joined.length));
    group = [];
    size = 0;
  };
  for (const passage of corpus.passages) {
    if (size >= words || group[0]?.documentId !== passage.documentId) close();
    group.push(passage);
    size += passage.text.split(/\s+/).length;
  }
  close();
  return { ...corpus, passages: joined, facts: [], checksum: `${corpus.checksum} joined ${words}` };
}

function join(group: readonly Passage[], number: number): Passage {
  const [first] = group as readonly [Passage];
  const span = (key: "editionSpan" | "receivedSpan") => ({
    start: Math.min(...group.map((passage) => passage[key].start)),
    end: Math.max(...group.map((passage) => passage[key].end)),
  });
  return {
    id: `${first.id}+`,
    documentId: first.documentId,
    kind: "sentence",
    sectionPath: first.sectionPath,
    text: group.map((passage) => passage.text).join("\n"),
    context: "",
    editionSpan: span("editionSpan"),
    receivedSpan: span("receivedSpan"),
    ties: [],
    block: number,
    cluster: number,
  };
}
