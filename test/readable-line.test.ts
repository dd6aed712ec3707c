import { expect, it } from "vitest";
import { createLogger } from "../src/create-logger.ts";
import { readableLine } from "../src/readable-line.ts";

const written = (secrets: string[] = []) => {
  const lines: string[] = [];
  return { lines, logger: createLogger("info", { write: (line) => void lines.push(line) }, secrets) };
};

it("is JSON with the level as a word and the time as people write it, where nobody looks", () => {
  const { lines, logger } = written(["bi-mat"]);
  logger.warn({ channel: "zalo", why: "bi-mat" }, "polling failed");
  const line = JSON.parse(lines[0] ?? "");
  expect(line).toMatchObject({ level: "warn", channel: "zalo", msg: "polling failed" });
  expect(Date.parse(line.time)).toBeGreaterThan(0);
  expect(lines[0]).not.toContain("bi-mat");
});

it("is read from left to right in a terminal", () => {
  const { lines, logger } = written();
  logger.info({ channel: "web", milliseconds: 7.2, passages: ["a/1"] }, "answered");
  logger.error({ code: "ENOSPC" }, "store failed");
  const [first = "", second = ""] = lines.map(readableLine);
  expect(first).toMatch(/^\d\d:\d\d:\d\d web: answered milliseconds=7\.2 passages=\["a\/1"\]\n$/);
  expect(second).toMatch(/^\d\d:\d\d:\d\d ERROR store failed code=ENOSPC\n$/);
});

it("gives back what is no line of the logger's", () => {
  expect(readableLine("một dòng lạ\n")).toBe("một dòng lạ\n");
});
