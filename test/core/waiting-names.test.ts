import { expect, it } from "vitest";
import type { Channel } from "../../src/core/ports.ts";
import { waitingNames } from "../../src/core/waiting-names.ts";

const channel = (name: string): Channel => ({ name, start: async () => {}, stop: async () => {} });
const [web, zalo] = [channel("web"), channel("zalo")];

it("names channels that have not started, and a store that cannot be read", async () => {
  const works = { load: async () => [] };
  const fails = { load: () => Promise.reject(new Error("mất kết nối")) };
  expect(await waitingNames([web, zalo], [web], works)).toEqual(["zalo"]);
  expect(await waitingNames([web, zalo], [web, zalo], fails)).toEqual(["store"]);
  expect(await waitingNames([web, zalo], [web, zalo], works)).toEqual([]);
});
