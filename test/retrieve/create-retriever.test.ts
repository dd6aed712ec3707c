import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createRetriever } from "../../src/retrieve/create-retriever.ts";
import { createEmbedder } from "../../src/retrieve/embedding/create-embedder.ts";
import { buildSnapshot } from "../../src/retrieve/snapshot/build-snapshot.ts";
import { openSnapshot } from "../../src/retrieve/snapshot/open-snapshot.ts";
import { retrieverContract } from "../contracts/retriever-contract.ts";
import { hashEmbedder } from "../fakes/hash-embedder.ts";
import { smallCorpus, smallCorpusWords } from "../fixtures/small-corpus.ts";
import { writeTinyModel } from "../fixtures/tiny-model.ts";

const folders: string[] = [];
const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), "hoi-tinh-test-"));
  folders.push(made);
  return made;
};
afterAll(() => Promise.all(folders.map((made) => rm(made, { recursive: true, force: true }))));

retrieverContract("the snapshot's retriever with a model that knows no meaning", async (corpus) => {
  const embedder = hashEmbedder();
  const data = await folder();
  await buildSnapshot(corpus, embedder, data);
  return createRetriever(
    await openSnapshot(data, { corpusChecksum: corpus.checksum, embedderName: embedder.name }),
    embedder,
  );
});

retrieverContract("the snapshot's retriever with an ONNX model from a folder", async (corpus) => {
  const models = await folder();
  await writeTinyModel(join(models, "tiny"), smallCorpusWords());
  const embedder = await createEmbedder({ model: join(models, "tiny") });
  const data = await folder();
  await buildSnapshot(corpus, embedder, data);
  return createRetriever(
    await openSnapshot(data, { corpusChecksum: corpus.checksum, embedderName: embedder.name }),
    embedder,
  );
});

describe("the snapshot's retriever over a corpus that other texts were added to", () => {
  it("prefers what the corpus's own place says, and still finds the others", async () => {
    const { documents, passages, ...rest } = smallCorpus();
    const own = documents.map((document) => ({ ...document, place: "tỉnh Lam Sơn" }));
    const [document, passage] = [documents[0], passages.find(({ text }) => text.includes("Tổng đàn lợn"))];
    if (!document || !passage) throw new Error("the fixture changed");
    const foreign = { ...document, id: "foreign", title: "Chuyện nơi khác", place: undefined };
    const copies = Array.from({ length: 200 }, (_, i) => ({
      ...passage,
      id: `foreign/${i}`,
      documentId: "foreign",
      text: `${passage.text} Nơi thứ ${i}.`,
      block: passages.length + i,
      cluster: passages.length + i,
    }));
    const corpus = { ...rest, documents: [...own, foreign], passages: [...passages, ...copies], checksum: "grown" };
    const [embedder, data] = [hashEmbedder(), await folder()];
    await buildSnapshot(corpus, embedder, data);
    const expected = { corpusChecksum: "grown", embedderName: embedder.name };
    const retriever = createRetriever(await openSnapshot(data, expected), embedder);
    const found = await retriever.retrieve({ text: "Tổng đàn lợn là bao nhiêu?", limit: 40 });
    expect(found[0]?.passage.id).toBe(passage.id);
    expect(found.some(({ passage: { documentId } }) => documentId === "foreign")).toBe(true);
  });
});
