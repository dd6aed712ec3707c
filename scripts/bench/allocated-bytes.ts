import { Session } from "node:inspector/promises";

/** One allocation in so many bytes is noted. */
const samplingBytes = 4096;

interface ProfileNode {
  readonly selfSize: number;
  readonly children: readonly ProfileNode[];
}

/** Bytes that a task allocates on the heap of JavaScript, those freed in between included: an estimate from samples. */
export async function allocatedBytes(task: () => Promise<unknown>): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post("HeapProfiler.startSampling", {
      samplingInterval: samplingBytes,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    } as { samplingInterval: number });
    await task();
    const { profile } = await session.post("HeapProfiler.stopSampling");
    return total(profile.head);
  } finally {
    session.disconnect();
  }
}

const total = (node: ProfileNode): number => node.children.reduce((sum, child) => sum + total(child), node.selfSize);
