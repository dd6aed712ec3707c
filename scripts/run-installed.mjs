#!/usr/bin/env node
// Runs scripts with the libraries as they are installed; `run.mjs` looks first whether they are complete.
//   node scripts/run-installed.mjs src/main.ts …                  runs a script
//   node scripts/run-installed.mjs --build src/main.ts …          only builds scripts, for where nothing can be written later
import { buildOf } from "./running/build-of.mjs";
import { root, runScript } from "./running/run-script.mjs";

const [target = "src/main.ts", ...rest] = process.argv.slice(2);
if (target !== "--build") await runScript(target, rest);
else for (const script of rest) await buildOf(root, script);
