import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCorpusCommand } from "../../src/ingest/corpus-command.ts";
import { smallCorpus, smallEdition, temporaryFolder } from "./small-corpus.ts";

const run = async (corpusDir: string, ...args: string[]) => {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCorpusCommand(args, {
    corpusDir,
    restorationFile: join(corpusDir, "none.bin"),
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, said, complained };
};

describe("corpus command", () => {
  test.each([
    [[]],
    [["add"]],
    [["add", "--file"]],
    [["list", "all"]],
    [["remove"]],
    [["remove", "a", "b"]],
    [["other"]],
  ])("refuses %j as misuse", async (args) => {
    const error = await run(smallCorpus(), ...args).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "usage", exitCode: 2, message: expect.stringContaining("Cách dùng") });
  });

  test("lists documents", async () => {
    expect(await run(smallCorpus(), "list")).toMatchObject({
      code: 0,
      said: ["bao-cao\treport\t2023-11\tBáo cáo thử"],
    });
  });

  test("checks: 0 and a verdict, or 1 and one line a problem", async () => {
    const good = await run(smallCorpus(), "check");
    expect(good).toMatchObject({ code: 0, complained: [] });
    expect(good.said.at(-1)).toBe("Kho văn bản đạt.");
    const bad = await run(smallCorpus({ edition: smallEdition.replace("12.254", "12.354") }), "check");
    expect(bad.code).toBe(1);
    expect(bad.complained).toHaveLength(1);
  });

  test("removes a document with its received file, which others may still need", async () => {
    const folder = smallCorpus();
    writeFileSync(join(folder, "documents", "khac.md"), smallEdition.replace("id: bao-cao", "id: khac"));
    expect((await run(folder, "remove", "bao-cao")).code).toBe(0);
    expect(existsSync(join(folder, "raw", "nhan.txt"))).toBe(true);
    await run(folder, "remove", "khac");
    expect([...readdirSync(join(folder, "raw")), ...readdirSync(join(folder, "documents"))]).toEqual([]);
  });

  test("says that an id is unknown", async () => {
    await expect(run(smallCorpus(), "remove", "mat")).rejects.toMatchObject({ code: "document-unknown", exitCode: 1 });
  });

  test("goes on after a file that cannot be added, and makes missing folders", async () => {
    const folder = temporaryFolder();
    const [bad, good] = [join(folder, "trong.txt"), join(folder, "tin.txt")];
    writeFileSync(bad, "");
    writeFileSync(good, "Tin trong tỉnh\n\nHôm nay toàn tỉnh đã trồng được 120 ha rừng mới.\n");
    const result = await run(join(folder, "kho", "moi"), "add", bad, good);
    expect(result.code).toBe(1);
    expect(result.complained).toEqual([expect.stringContaining("trong.txt trống")]);
    expect(result.said[0]).toContain("Đã thêm tin-trong-tinh");
  });
});
