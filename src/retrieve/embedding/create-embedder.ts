import { createRequire } from "node:module";
import type * as Transformers from "@xenova/transformers";
import type { FeatureExtractionPipeline } from "@xenova/transformers";
import { HoiTinhError } from "../../core/errors.ts";
import type { Embedder } from "../../core/ports.ts";
import { mannersOf } from "./known-models.ts";
import { locateModel, type ModelLocation } from "./locate-model.ts";
import { meanDirection } from "./mean-direction.ts";

/** What an embedder is made from. */
export interface EmbedderOptions {
  /** `built-in` (default), a local folder, or a feature-extraction model of the hub. */
  readonly model?: string;
  /** Folder that holds the built-in model; default `models`. */
  readonly modelsDir?: string;
  /** Folder for models fetched from the hub; default: the library's own cache. */
  readonly cacheDir?: string | undefined;
  /** Threads that one text may use; default 1 for the built-in model, 2 for others. */
  readonly threads?: number;
}

const batchSize = 32;

/**
 * Loads an embedding model. Built-in and local models are read from disk alone; a hub name may be fetched once.
 *
 * @throws HoiTinhError `model-unavailable` with one line that offers the built-in model
 */
export async function createEmbedder(options: EmbedderOptions = {}): Promise<Embedder> {
  const model = options.model ?? "built-in";
  const location = await locateModel(model, options.modelsDir ?? "models");
  const manners = mannersOf(location.id);
  const extractor = await load(location, options);
  // A text alone has no padding to compute or to leave out, so its mean is taken here: the library reads a BigInt of the mask
  // for every number. The built-in model gains nothing from batches; others do.
  const embedAlone = async (texts: readonly string[], prefix: string): Promise<Float32Array[]> => {
    const rows: Float32Array[] = [];
    for (const text of texts) {
      const { data, dims } = await extractor([prefix + text], { pooling: "none" });
      rows.push(...rowsOf([text], meanDirection(data as Float32Array, dims.at(-1) ?? 1)));
    }
    return rows;
  };
  const embed = async (texts: readonly string[], prefix: string): Promise<Float32Array[]> => {
    if (manners.pooling === "mean" && (location.isBuiltIn || texts.length === 1)) return embedAlone(texts, prefix);
    const rows: Float32Array[] = [];
    for (let at = 0; at < texts.length; at += batchSize) {
      const batch = texts.slice(at, at + batchSize);
      const output = await extractor(
        batch.map((text) => prefix + text),
        { pooling: manners.pooling, normalize: true },
      );
      rows.push(...rowsOf(batch, output.data as Float32Array));
    }
    return rows;
  };
  const [probe] = await embed(["thử"], manners.questionPrefix);
  return {
    name: location.name,
    dimension: probe?.length ?? 0,
    embedQuestions: (texts) => embed(texts, manners.questionPrefix),
    embedPassages: (texts) => embed(texts, manners.passagePrefix),
  };
}

/** Cuts a batch's numbers into rows; a text without words, or one the model gives no direction to, becomes zeros. */
function rowsOf(texts: readonly string[], data: Float32Array): Float32Array[] {
  const dimension = data.length / texts.length;
  return texts.map((text, i) => {
    const row = data.slice(i * dimension, (i + 1) * dimension);
    if (!/[\p{L}\d]/u.test(text) || !row.every(Number.isFinite)) row.fill(0);
    return row;
  });
}

async function load(location: ModelLocation, options: EmbedderOptions): Promise<FeatureExtractionPipeline> {
  try {
    // Loaded here and by require: commands without a question do not pay for it, and tsx does not parse a file of 1.3 MB
    // once more, as it does with the library's ES module (0.5 s of computing beside 0.35 s).
    const library = createRequire(import.meta.url)("@xenova/transformers") as typeof Transformers;
    const { env, pipeline } = library;
    if (options.cacheDir !== undefined) env.cacheDir = options.cacheDir;
    if (location.root !== undefined) env.localModelPath = location.root;
    return await pipeline("feature-extraction", location.id, {
      local_files_only: location.root !== undefined,
      dtype: location.precision,
      device: "cpu",
      session_options: { intraOpNumThreads: options.threads ?? (location.isBuiltIn ? 1 : 2), logSeverityLevel: 3 },
    });
  } catch (cause) {
    const hint = location.isBuiltIn
      ? "hãy lấy lại thư mục models của bản cài đặt"
      : "hãy kiểm tra EMBEDDING_MODEL và mạng, hoặc bỏ trống EMBEDDING_MODEL để dùng mô hình có sẵn";
    throw new HoiTinhError("model-unavailable", `Không nạp được mô hình nhúng ${location.id}: ${hint}.`, {
      cause,
      isRetryable: location.root === undefined,
    });
  }
}
