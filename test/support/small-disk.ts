import { execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of its own, small enough to be full. */
export interface SmallDisk {
  readonly folder: string;
  remove(): void;
}

/** Why there is no such disk here; undefined: there can be one. */
export const noSmallDisk: string | undefined = canMount()
  ? undefined
  : "no right to mount a small disk (Linux, as root)";

/** Mounts a disk in memory. */
export function mountSmallDisk(mebibytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "hoi-tinh-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${mebibytes}m`, "tmpfs", folder], { stdio: "pipe" });
  return {
    folder,
    remove: () => {
      execFileSync("umount", ["-l", folder], { stdio: "pipe" });
      rmdirSync(folder);
    },
  };
}

function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    mountSmallDisk(1).remove();
    return true;
  } catch {
    return false;
  }
}
