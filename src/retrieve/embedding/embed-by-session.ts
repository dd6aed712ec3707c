import { createRequire } from "node:module";
import type * as Transformers from "@xenova/transformers";
import { type EmbedTexts, rowOf } from "./embed-texts.ts";
import { mannersOf } from "./known-models.ts";
import type { ModelLocation } from "./locate-model.ts";
import { meanDirection } from "./mean-direction.ts";

/** How a model's session is run. */
export interface SessionOptions {
  /** Folder for models fetched from the hub; default: the library's own cache. */
  readonly cacheDir?: string | undefined;
  /** Threads that one text may use; default 1 for the built-in model, 2 for others. */
  readonly threads?: number | undefined;
}

const batchSize = 32;

/** Embeds with any feature-extraction model through the library's session. @throws what the library throws when it cannot load it */
export async function embedBySession(location: ModelLocation, options: SessionOptions): Promise<EmbedTexts> {
  const { pooling } = mannersOf(location.id);
  const extractor = await load(location, options);
  // A text alone has no padding to compute or to leave out, so its mean is taken here: the library reads a BigInt of the mask
  // for every number. The built-in model gains nothing from batches; others do.
  const embedAlone = async (text: string, prefix: string): Promise<Float32Array> => {
    const { data, dims } = await extractor([prefix + text], { pooling: "none" });
    return rowOf(text, meanDirection(data as Float32Array, dims.at(-1) ?? 1));
  };
  return async (texts, prefix) => {
    const rows: Float32Array[] = [];
    if (pooling === "mean" && (location.isBuiltIn || texts.length === 1)) {
      for (const text of texts) rows.push(await embedAlone(text, prefix));
      return rows;
    }
    for (let at = 0; at < texts.length; at += batchSize) {
      const batch = texts.slice(at, at + batchSize);
      const output = await extractor(
        batch.map((text) => prefix + text),
        { pooling, normalize: true },
      );
      rows.push(...rowsOf(batch, output.data as Float32Array));
    }
    return rows;
  };
}

/** Cuts a batch's numbers into rows. */
function rowsOf(texts: readonly string[], data: Float32Array): Float32Array[] {
  const dimension = data.length / texts.length;
  return texts.map((text, i) => rowOf(text, data.slice(i * dimension, (i + 1) * dimension)));
}

function load({ id, root, precision, isBuiltIn }: ModelLocation, { cacheDir, threads }: SessionOptions) {
  // Loaded here and by require: commands without a question do not pay for it, and tsx does not parse a file of 1.3 MB
  // once more, as it does with the library's ES module (0.5 s of computing beside 0.35 s).
  const library = createRequire(import.meta.url)("@xenova/transformers") as typeof Transformers;
  const { env, pipeline } = library;
  if (cacheDir !== undefined) env.cacheDir = cacheDir;
  if (root !== undefined) env.localModelPath = root;
  return pipeline("feature-extraction", id, {
    local_files_only: root !== undefined,
    dtype: precision,
    device: "cpu",
    session_options: { intraOpNumThreads: threads ?? (isBuiltIn ? 1 : 2), logSeverityLevel: 3 },
  });
}
