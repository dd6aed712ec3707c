import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { settingNames } from "../../src/config.ts";
import { root, textOf } from "../support/repository.ts";

const dockerfile = textOf("docs/deployment/Dockerfile");
const service = textOf("docs/deployment/hoi-tinh.service");
const guide = textOf("docs/huong-dan.md");
const known = new Set<string>([...settingNames, "NODE_ENV"]);

describe("the Dockerfile", () => {
  const final = dockerfile.slice(dockerfile.lastIndexOf("FROM "));

  it("builds in one stage and runs in another, not as root, with its data outside and its health asked", () => {
    expect(dockerfile.match(/^FROM /gm)).toHaveLength(2);
    expect(final).toMatch(/^USER node$/m);
    expect(final).toMatch(/^VOLUME \/data$/m);
    expect(final).toMatch(/^HEALTHCHECK .*ask-ready\.mjs/m);
    expect(final.indexOf("USER node")).toBeLessThan(final.indexOf("CMD"));
  });

  it("copies only what is there and what its ignore file lets in", () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = ""]) =>
      names.split(" "),
    );
    const letIn = new Set(textOf("docs/deployment/Dockerfile.dockerignore").match(/(?<=^!).+$/gm));
    expect(copied.length).toBeGreaterThan(5);
    for (const name of copied) {
      expect(existsSync(join(root, name)), name).toBe(true);
      expect(letIn.has(name), name).toBe(true);
    }
  });

  it("has only lines that its proof can run", () => {
    const script = textOf("scripts/deployment/prove-dockerfile.sh");
    const handled = new Set(
      [...script.matchAll(/^ {4}([A-Z]+(?: \| [A-Z]+)*)\)/gm)].flatMap(([, names = ""]) => names.split(" | ")),
    );
    const words = dockerfile
      .split("\n")
      .filter((line) => /^[^#\s]/.test(line))
      .map((line) => line.split(" ")[0] ?? "");
    expect(words.filter((word) => !handled.has(word))).toEqual([]);
    expect(dockerfile).not.toMatch(/\\$/m);
    const { status, stderr } = spawnSync("bash", ["-n", join(root, "scripts/deployment/prove-dockerfile.sh")]);
    expect([status, stderr.toString()]).toEqual([0, ""]);
  });

  it("sets only what the bot knows", () => {
    const [, pairs = ""] = /^ENV (.+)$/m.exec(final) ?? [];
    for (const pair of pairs.split(" ")) expect(known.has(pair.split("=")[0] ?? ""), pair).toBe(true);
  });
});

describe("compose.yaml", () => {
  const { services } = parse(textOf("docs/deployment/compose.yaml")) as {
    services: Record<string, Record<string, unknown>>;
  };

  it("joins the bot to a PostgreSQL of its own, listens on this machine only, and holds no password", () => {
    const environment = services["bot"]?.["environment"] as Record<string, string>;
    for (const name of Object.keys(environment)) expect(known.has(name), name).toBe(true);
    expect(environment["DATABASE_URL"]).toContain("@database:5432/");
    expect(services["bot"]?.["ports"]).toEqual(["127.0.0.1:8080:8080"]);
    expect(JSON.stringify(services)).not.toMatch(/password["']?:\s*["'](?!\$\{)/i);
    expect(Object.keys(services)).toEqual(["bot", "database"]);
  });
});

describe("the systemd unit", () => {
  it("runs as a user of its own that can write its state only", () => {
    expect(service).toMatch(/^User=hoi-tinh$/m);
    expect(service).toMatch(/^ProtectSystem=strict$/m);
    expect(service).toMatch(/^StateDirectory=hoi-tinh$/m);
    const [, pairs = ""] = /^Environment=(.+)$/m.exec(service) ?? [];
    for (const pair of pairs.split(" ")) expect(known.has(pair.split("=")[0] ?? ""), pair).toBe(true);
  });

  it("is right to systemd-analyze", (context) => {
    const { status, stderr, error } = spawnSync(
      "systemd-analyze",
      ["verify", join(root, "docs/deployment/hoi-tinh.service")],
      { encoding: "utf8" },
    );
    if (error) context.skip("there is no systemd-analyze on this machine");
    // A machine without this Node.js at /usr/bin says so; the unit is not wrong for that.
    const wrong = stderr.split("\n").filter((line) => line !== "" && !line.includes("is not executable"));
    expect([wrong, status === 0 || wrong.length === 0]).toEqual([[], true]);
  });
});

describe("the guide", () => {
  it("names only files, settings and pages that there are", () => {
    const files = [...guide.matchAll(/(?:src|scripts|docs\/deployment)\/[\w./-]+\w/g)].map(([path]) => path);
    expect(files.length).toBeGreaterThan(8);
    for (const path of files) expect(existsSync(join(root, path)), path).toBe(true);
    const links = [...guide.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path = ""]) => path);
    for (const path of links) expect(existsSync(join(root, "docs", path)), path).toBe(true);
    const settings = [...guide.matchAll(/`([A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`/g)].map(([, name = ""]) => name);
    expect(settings.length).toBeGreaterThan(6);
    for (const name of settings) expect(known.has(name), name).toBe(true);
  });

  it("leads to every part by its table of steps", () => {
    const slugs = [...guide.matchAll(/^## (.+)$/gm)].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, "")
        .replace(/\s/g, "-"),
    );
    for (const [, anchor = ""] of guide.matchAll(/\]\(#([^)]+)\)/g)) expect(slugs).toContain(anchor);
    expect(slugs).toHaveLength(12);
  });
});
