import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCommand } from "../../src/core/read-command.ts";

describe("reading a typed line", () => {
  it.each([
    ["/hoi thu ngân sách", { command: "hoi", text: "thu ngân sách" }],
    ["/Start", { command: "start", text: "" }],
    ["  /help   gì  ", { command: "help", text: "gì" }],
    ["/hoi\nhai dòng\nnữa", { command: "hoi", text: "hai dòng\nnữa" }],
  ])("takes the command off %j", (line, wanted) => expect(readCommand(line)).toEqual(wanted));

  it.each(["thu ngân sách", "5/6 huyện", "/", "/ hoi", "/7 ngày", "/hỏi gì"])("takes %j for words", (line) => {
    expect(readCommand(line)).toEqual({ text: line });
  });

  it("keeps every line without a leading slash whole", () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        fc.pre(!line.trim().startsWith("/"));
        expect(readCommand(line)).toEqual({ text: line.trim() });
      }),
    );
  });
});
