import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { HoiTinhError } from "../../core/errors.ts";

/** Name of the setting's default value: the model that ships with the program. */
export const builtInModel = "built-in";
const builtInFolder = "hoi-tinh-embedding";

/** Where a model is to be loaded from. */
export interface ModelLocation {
  /** Name that a snapshot records; for a folder it changes with the files' content. */
  readonly name: string;
  /** What the loader is given: a folder's name below {@link root}, or a hub name. */
  readonly id: string;
  /** Folder that holds the model's folder; absent for a model of the hub. */
  readonly root?: string;
  /** Its ONNX file; absent for a model of the hub. */
  readonly file?: string;
  /** Which of the folder's ONNX files to take. */
  readonly precision: "fp32" | "q8" | "fp16";
  readonly isBuiltIn: boolean;
}

const variants = [
  ["model.onnx", "fp32"],
  ["model_quantized.onnx", "q8"],
  ["model_fp16.onnx", "fp16"],
] as const;

/**
 * Finds out what the setting `EMBEDDING_MODEL` names: the built-in model, a local folder, or a model of the hub.
 *
 * @param model `built-in`, a folder, or a hub name
 * @param modelsDir folder of the built-in models
 * @throws HoiTinhError `model-unavailable` when a folder lacks the model's files
 */
export async function locateModel(model: string, modelsDir: string): Promise<ModelLocation> {
  if (model === builtInModel) return inFolder(join(resolve(modelsDir), builtInFolder), true);
  const isPath = isAbsolute(model) || /^\.{0,2}[\\/]/.test(model);
  if (isPath || (await isFolder(model))) return inFolder(resolve(model), false);
  return { name: model, id: model, precision: "q8", isBuiltIn: false };
}

async function inFolder(folder: string, isBuiltIn: boolean): Promise<ModelLocation> {
  const found = await firstVariant(folder);
  const tokenizer = join(folder, "tokenizer.json");
  if (!found || !(await isFile(tokenizer)) || !(await isFile(join(folder, "config.json")))) {
    throw unavailable(isBuiltIn, folder);
  }
  const hash = createHash("sha256");
  for (const file of [found.file, tokenizer]) hash.update(await readFile(file));
  return {
    name: `${isBuiltIn ? builtInModel : basename(folder)}@${hash.digest("hex").slice(0, 12)}`,
    id: basename(folder),
    root: dirname(folder),
    file: found.file,
    precision: found.precision,
    isBuiltIn,
  };
}

function unavailable(isBuiltIn: boolean, folder: string): HoiTinhError {
  return new HoiTinhError(
    "model-unavailable",
    isBuiltIn
      ? `Không thấy mô hình có sẵn trong ${folder}: hãy lấy lại thư mục models của bản cài đặt.`
      : `Thư mục ${folder} không đủ tệp của một mô hình (config.json, tokenizer.json, onnx/model.onnx): hãy kiểm tra EMBEDDING_MODEL, hoặc bỏ trống để dùng mô hình có sẵn.`,
  );
}

async function firstVariant(folder: string): Promise<{ file: string; precision: "fp32" | "q8" | "fp16" } | undefined> {
  for (const [name, precision] of variants) {
    const file = join(folder, "onnx", name);
    if (await isFile(file)) return { file, precision };
  }
  return undefined;
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (s) => s.isFile(),
    () => false,
  );
const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (s) => s.isDirectory(),
    () => false,
  );
