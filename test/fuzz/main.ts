import { parseArgs } from "node:util";
import { checkGrowth } from "./check-growth.ts";
import { openFuzzApp } from "./open-fuzz-app.ts";
import { runFuzz } from "./run-fuzz.ts";

const usage = "Cách dùng: npm run fuzz -- [SỐ_TRƯỜNG_HỢP] [--seed SỐ] (mặc định 100000)";
const say = (line: string) => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const asked = readArguments();
  if (!asked) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const bot = await openFuzzApp();
  let cases = 0;
  try {
    say(`seed ${asked.seed}`);
    say("| part | cases | failures | seconds |\n| --- | ---: | ---: | ---: |");
    await runFuzz(bot, asked.cases, asked.seed, (done) => {
      cases += done.cases;
      say(`| ${done.name} | ${done.cases} | 0 | ${Math.round(done.seconds)} |`);
    });
    say(`| all | ${cases} | 0 | |\n`);
    return (await checkGrowth(bot.app.engine(), say)) ? 0 : 1;
  } finally {
    await bot.close();
  }
}

function readArguments(): { readonly cases: number; readonly seed: number } | undefined {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { seed: { type: "string" } } });
    const [cases, seed] = [Number(positionals[0] ?? 100_000), Number(values.seed ?? Date.now() % 1_000_000)];
    const isMeant = positionals.length <= 1 && Number.isSafeInteger(cases) && cases > 0 && Number.isSafeInteger(seed);
    return isMeant ? { cases, seed } : undefined;
  } catch {
    return undefined;
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
