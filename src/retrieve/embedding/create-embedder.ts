import { HoiTinhError } from "../../core/errors.ts";
import type { Embedder } from "../../core/ports.ts";
import { embedBySession, type SessionOptions } from "./embed-by-session.ts";
import { embedByTable } from "./embed-by-table.ts";
import type { EmbedTexts } from "./embed-texts.ts";
import { mannersOf } from "./known-models.ts";
import { locateModel, type ModelLocation } from "./locate-model.ts";

/** What an embedder is made from. */
export interface EmbedderOptions extends SessionOptions {
  /** `built-in` (default), a local folder, or a feature-extraction model of the hub. */
  readonly model?: string;
  /** Folder that holds the built-in model; default `models`. */
  readonly modelsDir?: string;
}

/**
 * Loads an embedding model. Built-in and local models are read from disk alone; a hub name may be fetched once.
 *
 * @throws HoiTinhError `model-unavailable` with one line that offers the built-in model
 */
export async function createEmbedder(options: EmbedderOptions = {}): Promise<Embedder> {
  const model = options.model ?? "built-in";
  const location = await locateModel(model, options.modelsDir ?? "models");
  const { questionPrefix, passagePrefix, nestedDimension } = mannersOf(location.id);
  const embed = await load(location, options);
  const [probe] = await embed(["thử"], questionPrefix);
  return {
    name: location.name,
    dimension: probe?.length ?? 0,
    nestedDimension,
    embedQuestions: (texts) => embed(texts, questionPrefix),
    embedPassages: (texts) => embed(texts, passagePrefix),
  };
}

async function load(location: ModelLocation, options: EmbedderOptions): Promise<EmbedTexts> {
  try {
    return (await embedByTable(location)) ?? (await embedBySession(location, options));
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
