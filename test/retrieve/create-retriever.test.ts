import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { createRetriever } from "../../src/retrieve/create-retriever.ts";
import { createEmbedder } from "../../src/retrieve/embedding/create-embedder.ts";
import { buildSnapshot } from "../../src/retrieve/snapshot/build-snapshot.ts";
import { openSnapshot } from "../../src/retrieve/snapshot/open-snapshot.ts";
import { retrieverContract } from "../contracts/retriever-contract.ts";
import { hashEmbedder } from "../fakes/hash-embedder.ts";
import { smallCorpusWords } from "../fixtures/small-corpus.ts";
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
