import { readFileSync } from "node:fs";

/** Processor time of a process since its start. Milliseconds, in steps of ten. */
export interface ProcessorTime {
  /** Of all its threads. */
  readonly whole: number;
  /** Of the thread that runs its event loop. */
  readonly firstThread: number;
}

/** Linux counts in hundredths of a second, whatever the machine. */
const tickMilliseconds = 10;

/** Asks the system what a process has computed so far. @returns undefined where the system does not tell: not Linux, no such process */
export function processorTime(pid: number): ProcessorTime | undefined {
  try {
    return { whole: ticks(`/proc/${pid}/stat`), firstThread: ticks(`/proc/${pid}/task/${pid}/stat`) };
  } catch {
    return undefined;
  }
}

/** User and system time, the 14th and 15th field; the second is a name in brackets, which may hold anything. */
function ticks(path: string): number {
  const text = readFileSync(path, "utf8");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * tickMilliseconds;
}
