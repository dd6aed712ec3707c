import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root } from "../../support/repository.ts";

let project: string;
const kept = () => join(project, "node_modules", ".cache", "hoi-tinh");

/** A small project with the runner in it. */
beforeEach(async () => {
  project = await realpath(await mkdtemp(join(tmpdir(), "hoi-tinh-")));
  await mkdir(join(project, "src"));
  await mkdir(join(project, "node_modules"));
  await cp(join(root, "scripts", "running"), join(project, "scripts", "running"), { recursive: true });
  await cp(join(root, "scripts", "run-installed.mjs"), join(project, "scripts", "run-installed.mjs"));
  for (const name of ["esbuild", "tsx"])
    await symlink(join(root, "node_modules", name), join(project, "node_modules", name));
  await write("node_modules/.package-lock.json", "{}");
  await write("tsconfig.json", "{}");
  await write("package.json", '{ "type": "module" }');
  await write("src/word.ts", 'export const word: string = "một";');
  await write("src/say.ts", 'import { word } from "./word.ts";\nconsole.log(word, process.argv.slice(2).join());');
});

afterEach(() => rm(project, { recursive: true, force: true }));

const write = (path: string, text: string) => writeFile(join(project, path), text);

/** Makes what was kept tell that it is what runs. */
async function mark(): Promise<void> {
  const code = join(kept(), (await readdir(kept())).find((name) => name.endsWith(".cjs")) ?? "");
  await writeFile(code, (await readFile(code, "utf8")).replace("console.log(", 'console.log("kept", '));
}

function run(...args: string[]): { out: string; err: string; code: number | null } {
  const command = [join(project, "scripts", "run-installed.mjs"), ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: tmpdir(), encoding: "utf8" });
  return { out: stdout.trim(), err: stderr, code: status };
}

describe("running a script", () => {
  it("runs it with its arguments, and from what was kept the next time", async () => {
    expect(run("src/say.ts", "a", "b")).toEqual({ out: "một a,b", err: "", code: 0 });
    const names = await readdir(kept());
    expect(names.map((name) => name.replace(/-[0-9a-f]{16}/, "")).sort()).toEqual([
      "src-say.cjs",
      "src-say.cjs.compiled",
      "src-say.cjs.map",
      "src-say.json",
    ]);
    await mark();
    expect(run("src/say.ts").out).toBe("kept một");
  });

  it("is never stale: a changed source, library or setting makes it anew and drops what was kept", async () => {
    run("src/say.ts");
    await write("src/word.ts", 'export const word: string = "hai";');
    expect(run("src/say.ts").out).toBe("hai");
    expect(await readdir(kept())).toHaveLength(4);
    for (const path of ["node_modules/.package-lock.json", "tsconfig.json"]) {
      const before = await stat(join(kept(), "src-say.json"));
      await write(path, '{ "files": [] }');
      run("src/say.ts");
      expect((await stat(join(kept(), "src-say.json"))).ino, path).not.toBe(before.ino);
    }
  });

  it("does not believe a build of another place", async () => {
    run("src/say.ts");
    const manifest = join(kept(), "src-say.json");
    await mark();
    expect(run("src/say.ts").out).toBe("kept một");
    await writeFile(manifest, (await readFile(manifest, "utf8")).replace(project, "/elsewhere"));
    expect(run("src/say.ts").out).toBe("một");
  });

  it("tells sources where they themselves stand", async () => {
    await write("src/where.ts", "console.log(import.meta.url);");
    expect(run("src/where.ts").out).toBe(`file://${join(project, "src", "where.ts")}`);
  });

  it("names the lines that were written when something fails", async () => {
    await write("src/fails.ts", 'import "./word.ts";\n\ninterface Unused { a: 1 }\nthrow new Error("hỏng");');
    const { err, code } = run("src/fails.ts");
    expect(err).toMatch(/Error: hỏng\n {4}at src\/fails\.ts:4:7\n/);
    expect(code).toBe(1);
  });

  it("runs where nothing can be kept", async () => {
    await write("node_modules/.cache", "a file where the folder would be");
    expect(run("src/say.ts")).toEqual({ out: "một", err: "", code: 0 });
  });

  it("runs through tsx what cannot be joined", async () => {
    await write("src/waits.ts", "const word: string = await Promise.resolve('đợi');\nconsole.log(word);");
    expect(run("src/waits.ts")).toEqual({ out: "đợi", err: "", code: 0 });
  });

  it("only builds when told so", async () => {
    expect(run("--build", "src/say.ts")).toEqual({ out: "", err: "", code: 0 });
    expect(await readdir(kept())).toHaveLength(3);
  });
});
