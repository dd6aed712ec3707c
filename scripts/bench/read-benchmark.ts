import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { HoiTinhError } from "../../src/app.ts";

/** A public retrieval benchmark: passages, and questions with the passages that answer them. */
export interface Benchmark {
  readonly name: string;
  readonly passages: readonly { readonly pid: string; readonly text: string; readonly doc?: string | undefined }[];
  readonly queries: readonly { readonly query: string; readonly positives: readonly string[] }[];
}

/** Names of the benchmarks in a folder: `bench-NAME-queries.jsonl.gz` beside `bench-NAME-passages.jsonl.gz`. */
export function benchmarkNames(folder: string): string[] {
  if (!existsSync(folder)) {
    throw new HoiTinhError("data-missing", `Không thấy thư mục dữ liệu ${folder}: hãy chỉ đúng thư mục bằng --data.`);
  }
  const names = readdirSync(folder).flatMap((file) => /^bench-(.+)-queries\.jsonl\.gz$/.exec(file)?.[1] ?? []);
  if (names.length === 0) {
    throw new HoiTinhError(
      "data-missing",
      `Thư mục ${folder} không có bộ đo nào (bench-TÊN-queries.jsonl.gz): hãy chỉ thư mục khác bằng --data.`,
    );
  }
  return names.sort();
}

/** Reads one benchmark. @param limit questions to take, from the first */
export function readBenchmark(folder: string, name: string, limit: number): Benchmark {
  const rows = <T>(part: string): T[] =>
    gunzipSync(readFileSync(join(folder, `bench-${name}-${part}.jsonl.gz`)))
      .toString("utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as T);
  return {
    name,
    passages: rows<Benchmark["passages"][number]>("passages"),
    queries: rows<Benchmark["queries"][number]>("queries").slice(0, limit),
  };
}
