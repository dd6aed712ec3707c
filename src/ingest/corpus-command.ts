import { SingleBar } from "cli-progress";
import type { Document } from "../core/document.ts";
import { HoiTinhError } from "../core/errors.ts";
import { type AddedEdition, addFile, addSteps } from "./add/add-file.ts";
import { type CheckReport, checkCorpus } from "./check/check-corpus.ts";
import { makeCorpusFolders } from "./corpus-folders.ts";
import { formatFacts } from "./facts/format-facts.ts";
import { listDocuments } from "./list-documents.ts";
import { readCorpus } from "./read-corpus.ts";
import { removeDocument } from "./remove-document.ts";

/** What the `corpus` command needs from outside. */
export interface CorpusCommandOptions {
  readonly corpusDir: string;
  /** Corpus folder that ships with the program, for the field's vocabulary. */
  readonly fieldDir?: string | undefined;
  /** Weights of the restoration of OCR text. */
  readonly restorationFile: string;
  /** Takes one line of the result. */
  readonly say: (line: string) => void;
  /** Takes one line about something that went wrong. */
  readonly complain: (line: string) => void;
  /** Whether a progress bar may be drawn on standard error. Default: false. */
  readonly hasTerminal?: boolean | undefined;
}

const usage = "Cách dùng: npm run corpus -- add TỆP… | list | check | facts [--indicator TỪ…] | remove MÃ";

/**
 * Runs `corpus add FILE… | list | check | facts [--indicator WORDS] | remove ID`.
 *
 * @param args words after the command's name
 * @returns exit code: 0, or 1 when a file could not be added or the check found something
 * @throws HoiTinhError `usage` for other words, and what the called part throws
 */
export async function runCorpusCommand(args: readonly string[], options: CorpusCommandOptions): Promise<0 | 1> {
  const [command, ...rest] = args;
  if (command === "add" && rest.length > 0 && !rest.some((one) => one.startsWith("--"))) return add(rest, options);
  if (command === "list" && rest.length === 0) return list(options);
  if (command === "check" && rest.length === 0) return check(options);
  if (command === "facts") return facts(rest, options);
  const [id] = rest;
  if (command === "remove" && rest.length === 1 && id !== undefined) return remove(id, options);
  throw new HoiTinhError("usage", usage);
}

async function add(paths: readonly string[], options: CorpusCommandOptions): Promise<0 | 1> {
  const bar = progressBar("Thêm văn bản", options);
  let code: 0 | 1 = 0;
  const lines: string[] = [];
  bar?.start(paths.length * addSteps, 0);
  const onStep = () => bar?.increment();
  for (const [index, path] of paths.entries()) {
    try {
      for (const added of await addFile(path, { ...options, onStep })) lines.push(...addedLines(added));
    } catch (error) {
      if (!(error instanceof HoiTinhError)) throw error;
      code = 1;
      options.complain(error.message);
    }
    bar?.update((index + 1) * addSteps);
  }
  bar?.stop();
  for (const line of lines) options.say(line);
  return code;
}

function addedLines({ document, passages, remarks }: AddedEdition): string[] {
  const head = `Đã thêm ${document.id}: ${document.title} (${passages} đoạn). Bản nháp: documents/${document.id}.md`;
  return [head, ...remarks.map((remark) => `  - Xem lại: ${remark}.`)];
}

function list(options: CorpusCommandOptions): 0 {
  makeCorpusFolders(options.corpusDir);
  for (const document of listDocuments(options.corpusDir)) options.say(documentLine(document));
  return 0;
}

function documentLine(document: Document): string {
  return [document.id, document.kind, document.date ?? "-", document.title].join("\t");
}

function check(options: CorpusCommandOptions): 0 | 1 {
  const bar = progressBar("Kiểm tra", options);
  let isStarted = false;
  const onProgress = (done: number, total: number) => {
    if (!isStarted) bar?.start(total, 0);
    isStarted = true;
    bar?.update(done);
  };
  const report = checkCorpus(options.corpusDir, { fieldDir: options.fieldDir, onProgress });
  bar?.stop();
  for (const problem of report.problems) options.complain(problem.message);
  for (const line of reportLines(report)) options.say(line);
  return report.problems.length === 0 ? 0 : 1;
}

const leftOutNames = {
  continuation: "dòng “tiếp theo trang”",
  "page-number": "số trang",
  "repeated-head": "đầu bảng lặp lại",
  noise: "vết nhiễu",
  lost: "chưa rõ",
} as const;

function reportLines(report: CheckReport): string[] {
  const total = report.accounts.reduce((sum, account) => sum + account.total, 0);
  const share = (100 * report.accounted).toFixed(2).replace(".", ",");
  const kinds = Object.entries(leftOutNames).flatMap(([kind, name]) => {
    const count = report.accounts.reduce((sum, { leftOut }) => sum + leftOut[kind as keyof typeof leftOutNames], 0);
    return count > 0 ? [`${name} ${count}`] : [];
  });
  const verdict =
    report.problems.length === 0 ? "Kho văn bản đạt." : `Kho văn bản chưa đạt: ${report.problems.length} điểm cần sửa.`;
  return [
    `${report.documents} văn bản, ${report.passages} đoạn; ${share}% trong ${total} chữ của bản nhận đã rõ chỗ.`,
    ...(kinds.length > 0 ? [`Để ngoài bản sạch: ${kinds.join(", ")} (chữ).`] : []),
    verdict,
  ];
}

function facts(args: readonly string[], options: CorpusCommandOptions): 0 {
  const [flag, ...words] = args;
  const indicator = flag?.startsWith("--indicator=") ? flag.slice("--indicator=".length) : words.join(" ");
  if (flag !== undefined && (!/^--indicator(?:=|$)/u.test(flag) || indicator.trim() === ""))
    throw new HoiTinhError("usage", usage);
  const corpus = readCorpus(options.corpusDir, { fieldDir: options.fieldDir });
  options.say(formatFacts(corpus.facts, { indicator }));
  return 0;
}

function remove(id: string, options: CorpusCommandOptions): 0 {
  const document = removeDocument(options.corpusDir, id);
  options.say(`Đã xóa ${document.id}: ${document.title}.`);
  return 0;
}

function progressBar(label: string, options: CorpusCommandOptions): SingleBar | undefined {
  if (!options.hasTerminal) return undefined;
  return new SingleBar({
    format: `${label} [{bar}] {percentage}%`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
}
