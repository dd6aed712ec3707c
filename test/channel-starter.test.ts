import { expect, it } from "vitest";
import { ChannelStarter } from "../src/channel-starter.ts";
import { HoiTinhError } from "../src/core/errors.ts";
import type { Channel } from "../src/core/ports.ts";
import { createFakeLogger } from "./fakes/logger.ts";

const away = () => new HoiTinhError("channel-unreachable", "Không nối được.", { isRetryable: true });

/** A channel whose starts fail as planned, one after the other, and succeed from then on. */
const aChannel = (name: string, ...failures: Error[]) => {
  const told: string[] = [];
  const channel: Channel = {
    name,
    start: async () => {
      told.push("start");
      const failure = failures.shift();
      if (failure) throw failure;
    },
    stop: async () => void told.push("stop"),
  };
  return { channel, told };
};

const starterOf = (channels: readonly { channel: Channel }[], tryAgainAfter = 1) => {
  const logger = createFakeLogger();
  const handler = async () => undefined;
  const all = channels.map(({ channel }) => channel);
  return { starter: new ChannelStarter({ channels: all, handler, logger, tryAgainAfter }), logger };
};

const names = (starter: ChannelStarter) => starter.started.map(({ name }) => name);

it("serves with the others while a messenger cannot be reached, and with all once it can", async () => {
  const [web, telegram, zalo] = [aChannel("web"), aChannel("telegram", away(), away()), aChannel("zalo")];
  const { starter, logger } = starterOf([web, telegram, zalo]);
  await starter.start();
  expect(names(starter)).toEqual(["web", "zalo"]);
  await expect.poll(() => names(starter)).toEqual(["web", "zalo", "telegram"]);
  expect(logger.lines).toHaveLength(1);
  await starter.stop();
  expect([web, telegram, zalo].map(({ told }) => told.at(-1))).toEqual(["stop", "stop", "stop"]);
});

it("stops all when a channel fails for another reason", async () => {
  const [web, telegram] = [aChannel("web"), aChannel("telegram", new HoiTinhError("token-rejected", "Sai mã."))];
  const { starter } = starterOf([web, telegram]);
  await expect(starter.start()).rejects.toMatchObject({ code: "token-rejected" });
  expect(web.told).toEqual(["start", "stop"]);
  expect(names(starter)).toEqual([]);
});

it("gives a channel up with one line when it turns out that its token is wrong", async () => {
  const zalo = aChannel("zalo", away(), new HoiTinhError("token-rejected", "Sai mã."));
  const { starter, logger } = starterOf([aChannel("web"), zalo]);
  await starter.start();
  await expect.poll(() => logger.lines.at(-1)).toMatchObject({ level: "error", fields: { code: "token-rejected" } });
  await starter.stop();
  expect(zalo.told).toEqual(["start", "start"]);
});

it("stops a messenger again that comes back just when it stops", async () => {
  const zalo = aChannel("zalo", away());
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const { start } = zalo.channel;
  let attempts = 0;
  const slow = {
    ...zalo.channel,
    start: async (handler: Parameters<typeof start>[0]) => {
      attempts += 1;
      if (attempts > 1) await arrival;
      await start(handler);
    },
  };
  const { starter } = starterOf([aChannel("web"), { channel: slow }]);
  await starter.start();
  await expect.poll(() => attempts).toBe(2);
  await starter.stop();
  arrive();
  await expect.poll(() => zalo.told).toEqual(["start", "start", "stop"]);
  expect(names(starter)).toEqual([]);
});

it("does not wait for a messenger that is away when it stops", async () => {
  const { starter } = starterOf([aChannel("web"), aChannel("zalo", away())], 3_600_000);
  await starter.start();
  await starter.stop();
  expect(names(starter)).toEqual([]);
});
