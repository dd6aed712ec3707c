#!/usr/bin/env node
// Plain Node, no dependency: makes sure that what package-lock.json names is installed, then runs a script or a tool.
//   node scripts/run.mjs src/main.ts …      a script, as one file of plain JavaScript that is built once and kept
//   node scripts/run.mjs vitest run …       a tool of node_modules/.bin
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { root, runScript } from "./running/run-script.mjs";

const [target = "", ...rest] = process.argv.slice(2);
const say = (line) => process.stderr.write(`${line}\n`);

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 12)) {
  say(`Cần Node.js 20.12 trở lên (đang chạy ${process.versions.node}).`);
  process.exit(1);
}

/** Installs when node_modules is missing or was made from another lock file. */
function installWhatIsMissing() {
  const stamp = join(root, "node_modules", ".hoi-tinh-lock");
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  say("Đang cài các thư viện cần thiết (chỉ lần đầu hoặc khi có thay đổi)…");
  // A check or production setting of the caller must not leave out what the commands need.
  const env = { ...process.env, NODE_ENV: "development" };
  const { status } = spawnSync("npm", ["ci", "--include=dev", "--no-progress", "--loglevel=error"], {
    cwd: root,
    env,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    say("Không cài được thư viện: hãy xem dòng lỗi của npm ở trên rồi chạy lại lệnh.");
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

/** Runs a tool of node_modules/.bin in a process of its own. */
function runTool(name, args) {
  const child = spawn(join(root, "node_modules", ".bin", name), args, { stdio: "inherit", cwd: root });
  // Ctrl-C reaches the child through the terminal; what a supervisor sends is passed on.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    say(`Không chạy được ${name}: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (status, signal) => process.exit(status ?? 128 + (constants.signals[signal ?? "SIGTERM"] ?? 15)));
}

installWhatIsMissing();
if (/\.(?:ts|mjs)$/.test(target)) await runScript(target, rest);
else runTool(target, rest);
