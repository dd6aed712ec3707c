import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

/** A PostgreSQL server of the test's own, on a port of its own, in a folder that goes away with it. */
export interface PostgresServer {
  /** Address of a new, empty database. */
  freshDatabase(): Promise<string>;
  /** Breaks every connection to the server's databases. */
  breakConnections(): Promise<void>;
  /** Ends the server at once, as when its machine loses its power. */
  goDown(): Promise<void>;
  /** Starts it again where it stood. */
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

/** Why there is no server to test with; undefined: there is one. */
export const noPostgres: string | undefined = folderOfPrograms()
  ? undefined
  : "no PostgreSQL server on this machine (Debian: apt-get install postgresql)";

function folderOfPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(debian, version, "bin")).find((bin) => existsSync(join(bin, "initdb")));
}

/** The server refuses to run as root: then it runs as the user that Debian's package makes. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** Starts a server; durability is switched off, as nobody cuts its power. */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = folderOfPrograms();
  if (!programs) throw new Error(noPostgres);
  const user = unprivileged();
  const folder = await mkdtemp(join(tmpdir(), "hoi-tinh-pg-"));
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const options = { ...user, cwd: folder, env: { PATH: process.env["PATH"], LC_ALL: "C.UTF-8" } };
  execFileSync(join(programs, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-N", "-E", "UTF8"], options);
  const port = await freePort();
  const settings = { port, listen_addresses: "127.0.0.1", unix_socket_directories: folder, fsync: "off" };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const address = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  let server: ChildProcess;
  const comeBack = async () => {
    server = spawn(join(programs, "postgres"), ["-D", data, ...flags], { ...options, stdio: "ignore" });
    await answering(address("postgres"), server);
  };
  const goDown = async () => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGQUIT");
    await ended;
  };
  await comeBack();
  let databases = 0;
  return {
    freshDatabase: async () => {
      databases += 1;
      await query(address("postgres"), `create database d${databases}`);
      return address(`d${databases}`);
    },
    breakConnections: () =>
      query(address("postgres"), "select pg_terminate_backend(pid) from pg_stat_activity where datname like 'd%'"),
    goDown,
    comeBack,
    stop: async () => {
      await goDown();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function query(address: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  client.on("error", () => {});
  await client.connect();
  await client.query(text);
  await client.end();
}

async function answering(address: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await query(address, "select 1");
    } catch (error) {
      if (attempt > 300 || server.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
