import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { processorTime } from "../../../scripts/bench/processor-time.ts";

// Only Linux tells of other processes in /proc.
it.skipIf(!existsSync("/proc/self/stat"))("tells what a process computes, apart from what it waits", async () => {
  const busy =
    "const end = process.cpuUsage().user + 300_000; while (process.cpuUsage().user < end); setInterval(() => {}, 1000); console.log();";
  const child = spawn(process.execPath, ["-e", busy], { stdio: ["ignore", "pipe", "ignore"] });
  try {
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const told = processorTime(child.pid ?? 0);
    expect(told?.firstThread).toBeGreaterThanOrEqual(280);
    expect(told?.whole).toBeGreaterThanOrEqual(told?.firstThread ?? 0);
  } finally {
    child.kill();
  }
});

it("knows nothing of a process that is not there", () => {
  expect(processorTime(2 ** 30)).toBeUndefined();
});
