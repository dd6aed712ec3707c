import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Turn } from "../../src/core/question.ts";
import type { LoggedQuestion } from "../../src/core/usage.ts";
import type { StoreLimits } from "../../src/storage/limits.ts";
import type { Store } from "../../src/storage/store.ts";

/** Opens a store on one and the same place, empty at the first call of a test. */
export interface StorePlace {
  open(limits: Partial<StoreLimits>, now: () => number): Promise<Store>;
  /** Forgets the place, so that the next `open` finds an empty one. */
  clear(): Promise<void>;
}

/** A turn of a conversation. */
export const aTurn = (question: string): Turn => ({
  question,
  resolved: `${question} năm 2023`,
  headline: "Đạt.",
  abstained: false,
  passageIds: ["a/1", "b/2"],
});

/** A question as it is logged; everything can be overridden. */
export const aLoggedQuestion = (changes: Partial<LoggedQuestion> = {}): LoggedQuestion => ({
  channel: "web",
  text: "thu ngân sách",
  resolved: "thu ngân sách năm 2023",
  abstained: false,
  confidence: 0.8,
  milliseconds: 4.5,
  ...changes,
});

const noon = Date.UTC(2031, 2, 14, 5);
const hour = 3_600_000;
const day = 24 * hour;

/** What every store keeps, as long as it is open. */
export function describeStore(name: string, place: StorePlace): void {
  describe(`${name} keeps the store contract`, () => {
    let store: Store;
    let time: number;
    const open = (limits: Partial<StoreLimits> = {}) => place.open(limits, () => time);

    beforeEach(async () => {
      time = noon;
      store = await open({ turnsPerConversation: 3, idleSeconds: 3600 });
    });
    afterEach(async () => {
      await store.close();
      await place.clear();
    });

    const questions = async (id: string) => (await store.conversations.load(id)).map(({ question }) => question);

    it("gives back the last turns of a conversation as they were, oldest first", async () => {
      for (const question of ["một", "hai", "ba", "bốn"]) await store.conversations.append("a", aTurn(question));
      expect(await store.conversations.load("a")).toEqual([aTurn("hai"), aTurn("ba"), aTurn("bốn")]);
    });

    it("keeps conversations apart and forgets one on request", async () => {
      await store.conversations.append("a", aTurn("một"));
      await store.conversations.append("b", aTurn("hai"));
      await store.conversations.clear("a");
      expect([await questions("a"), await questions("b")]).toEqual([[], ["hai"]]);
    });

    it("begins a conversation anew after a long silence", async () => {
      await store.conversations.append("a", aTurn("một"));
      time += hour + 1000;
      expect(await questions("a")).toEqual([]);
      await store.conversations.append("a", aTurn("hai"));
      time += hour;
      expect(await questions("a")).toEqual(["hai"]);
    });

    it("keeps whatever a question holds", async () => {
      const nasty = "'; drop table turns; -- $1 %s \\ \u200b\u202e\"“”🇻🇳";
      await store.conversations.append(nasty, aTurn(nasty));
      expect(await questions(nasty)).toEqual([nasty]);
    });

    it("says once that a delivery is new", async () => {
      expect([await store.seen.add("1"), await store.seen.add("1"), await store.seen.add("2")]).toEqual([
        true,
        false,
        true,
      ]);
    });

    it("says once that a delivery is new, whoever asks at the same time", async () => {
      const said = await Promise.all(Array.from({ length: 20 }, () => store.seen.add("x")));
      expect(said.filter(Boolean)).toHaveLength(1);
    });

    it("accepts a delivery once, lets its answer leave, and not again once it is finished", async () => {
      const { pending } = store;
      const batch = [
        { key: "u1", body: "{}" },
        { key: "u2", body: "{}" },
      ];
      expect([...(await pending.accept("t", batch))].sort()).toEqual(["u1", "u2"]);
      expect([...(await pending.accept("t", [...batch, { key: "u3", body: "{}" }]))]).toEqual(["u3"]);
      expect(await pending.isOurs("u1")).toBe(true);
      await pending.leave("u1");
      expect(await pending.isOurs("u1")).toBe(true);
      await pending.comeBack("u1");
      await pending.finish("u1");
      expect([await pending.isOurs("u1"), await pending.isOurs("u2"), await pending.isOurs("không có")]).toEqual([
        false,
        true,
        false,
      ]);
      expect((await pending.accept("t", batch)).size).toBe(0);
    });

    it("accepts as many deliveries at a time as there are", async () => {
      const batch = Array.from({ length: 1234 }, (_, i) => ({ key: `n${i}`, body: "{}" }));
      expect((await store.pending.accept("t", batch)).size).toBe(1234);
      expect((await store.pending.accept("t", [])).size).toBe(0);
    });

    it("does not take over what is its own", async () => {
      await store.pending.accept("t", [{ key: "u1", body: "{}" }]);
      expect(await store.pending.takeOver("t")).toEqual({ updates: [], inDoubt: 0 });
    });

    it("gives a name to one holder at a time", async () => {
      const first = await store.locks.tryAcquire("poller:a");
      expect(first?.isHeld()).toBe(true);
      expect(await store.locks.tryAcquire("poller:a")).toBeUndefined();
      const other = await store.locks.tryAcquire("poller:b");
      await first?.release();
      await first?.release();
      expect([first?.isHeld(), other?.isHeld()]).toEqual([false, true]);
      const again = await store.locks.tryAcquire("poller:a");
      expect(again?.isHeld()).toBe(true);
      await Promise.all([again?.release(), other?.release()]);
    });

    it("counts questions by the day in Vietnam, and how many got no answer", async () => {
      await store.questions.record(aLoggedQuestion());
      await store.questions.record(aLoggedQuestion({ abstained: true, abstainReason: "not-stated" }));
      time = Date.UTC(2031, 2, 14, 18);
      await store.questions.record(aLoggedQuestion());
      expect(await store.usage.days("2031-03-01")).toEqual([
        { day: "2031-03-14", asked: 2, abstained: 1 },
        { day: "2031-03-15", asked: 1, abstained: 0 },
      ]);
      expect(await store.usage.days("2031-03-15")).toHaveLength(1);
    });

    it("names the newest questions without an answer, and how long answers took", async () => {
      for (const [i, resolved] of ["cũ", "giữa", "mới"].entries()) {
        await store.questions.record(aLoggedQuestion({ resolved, milliseconds: i + 0.5, abstained: i !== 1 }));
      }
      expect((await store.usage.unanswered(10)).map(({ text }) => text)).toEqual(["mới", "cũ"]);
      expect(await store.usage.unanswered(1)).toEqual([{ text: "mới", day: "2031-03-14", abstainReason: undefined }]);
      expect((await store.usage.latencies(2)).toSorted()).toEqual([1.5, 2.5]);
    });

    it("gives back feedback, newest first", async () => {
      await store.feedback.record({ channel: "web", verdict: "good", headline: "a" });
      await store.feedback.record({ channel: "web", verdict: "bad", headline: "b", reason: "wrong-figure" });
      expect(await store.usage.feedback(5)).toEqual([
        {
          channel: "web",
          verdict: "bad",
          headline: "b",
          reason: "wrong-figure",
          day: "2031-03-14",
          question: undefined,
        },
        { channel: "web", verdict: "good", headline: "a", reason: undefined, day: "2031-03-14", question: undefined },
      ]);
    });

    it("keeps no address, account, link or telephone number of a question", async () => {
      const text = "hỏi giúp 0912 345 678, an@x.vn, @nguyen_an: https://x.vn/a thu ngân sách 24.503.800.000 đồng?";
      await store.questions.record(aLoggedQuestion({ text, resolved: text, abstained: true }));
      await store.feedback.record({ channel: "web", verdict: "bad", headline: "h", question: text });
      const kept = JSON.stringify([await store.usage.unanswered(1), await store.usage.feedback(1)]);
      for (const word of ["345", "x.vn", "nguyen"]) expect(kept).not.toContain(word);
      expect(kept).toContain("thu ngân sách 24.503.800.000 đồng?");
    });
  });
}

/** What a store keeps beyond a process, and between several. */
export function describeLastingStore(name: string, place: StorePlace): void {
  describe(`${name} lasts`, () => {
    let time: number;
    const opened: Store[] = [];
    const open = async (limits: Partial<StoreLimits> = {}) => {
      const store = await place.open(limits, () => time);
      opened.push(store);
      return store;
    };
    const close = async (store: Store) => {
      opened.splice(opened.indexOf(store), 1);
      await store.close();
    };

    beforeEach(() => {
      time = noon;
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
      await place.clear();
    });

    it("knows conversations, deliveries, questions and feedback after a restart", async () => {
      const before = await open();
      await before.conversations.append("a", aTurn("một"));
      await before.seen.add("1");
      await before.questions.record(aLoggedQuestion());
      await before.feedback.record({ channel: "web", verdict: "good", headline: "a" });
      await close(before);
      const after = await open();
      expect(await after.conversations.load("a")).toEqual([aTurn("một")]);
      expect(await after.seen.add("1")).toBe(false);
      expect(await after.usage.days("2031-01-01")).toEqual([{ day: "2031-03-14", asked: 1, abstained: 0 }]);
      expect(await after.usage.feedback(9)).toHaveLength(1);
    });

    it("shows one process what the other wrote", async () => {
      const [one, two] = [await open(), await open()];
      await one.conversations.append("a", aTurn("một"));
      await two.conversations.append("a", aTurn("hai"));
      expect((await one.conversations.load("a")).map(({ question }) => question)).toEqual(["một", "hai"]);
    });

    it("lets one of several processes accept a delivery", async () => {
      const [one, two] = [await open(), await open()];
      const batch = Array.from({ length: 40 }, (_, i) => ({ key: `k${i}`, body: "{}" }));
      const accepted = await Promise.all([one.pending.accept("t", batch), two.pending.accept("t", batch.toReversed())]);
      expect(accepted.flatMap((keys) => [...keys]).sort()).toEqual(batch.map(({ key }) => key).sort());
      const [mine = ""] = accepted[0] ?? [];
      if (mine) expect([await one.pending.isOurs(mine), await two.pending.isOurs(mine)]).toEqual([true, false]);
    });

    it("leaves a living process its work, and takes a dead one's over, once and in order", async () => {
      const [one, two, three] = [await open(), await open(), await open()];
      await one.pending.accept("t", [
        { key: "u1", body: '{"a":1}' },
        { key: "u2", body: '{"a":2}' },
      ]);
      time += 5;
      await one.pending.accept("t", [{ key: "u3", body: '{"a":3}' }]);
      await one.pending.accept("other", [{ key: "o1", body: "{}" }]);
      expect((await two.pending.takeOver("t")).updates).toEqual([]);
      await one.pending.finish("u2");
      await close(one);
      const taken = await Promise.all([two.pending.takeOver("t"), three.pending.takeOver("t")]);
      expect(taken.flatMap(({ updates }) => updates)).toEqual([
        { key: "u1", body: '{"a":1}' },
        { key: "u3", body: '{"a":3}' },
      ]);
      expect((await two.pending.takeOver("t")).updates).toEqual([]);
      expect((await two.pending.takeOver("other")).updates).toHaveLength(1);
    });

    it("does not say again what was leaving when a process died, and counts it", async () => {
      const [one, two] = [await open(), await open()];
      await one.pending.accept("t", [
        { key: "u1", body: "{}" },
        { key: "u2", body: "{}" },
      ]);
      await one.pending.leave("u1");
      await one.pending.leave("u2");
      await one.pending.comeBack("u2");
      await close(one);
      expect(await two.pending.takeOver("t")).toEqual({ updates: [{ key: "u2", body: "{}" }], inDoubt: 1 });
      expect(await two.pending.accept("t", [{ key: "u1", body: "{}" }])).toEqual(new Set());
    });

    it("frees the names of a process that is gone", async () => {
      const [one, two] = [await open(), await open()];
      const lock = await one.locks.tryAcquire("poller:a");
      expect(lock?.isHeld()).toBe(true);
      expect(await two.locks.tryAcquire("poller:a")).toBeUndefined();
      await lock?.release();
      const next = await two.locks.tryAcquire("poller:a");
      expect(next?.isHeld()).toBe(true);
      await next?.release();
    });

    it("forgets what is too old, and never a delivery that waits", async () => {
      const store = await open({ questionDays: 90, seenDays: 3, idleSeconds: 60 });
      await store.seen.add("old");
      await store.pending.accept("t", [{ key: "u1", body: "{}" }]);
      await store.questions.record(aLoggedQuestion());
      await store.feedback.record({ channel: "web", verdict: "good", headline: "a" });
      time += 80 * day;
      await store.questions.record(aLoggedQuestion());
      time += 11 * day;
      await store.prune();
      expect(await store.usage.days("2031-01-01")).toEqual([{ day: "2031-06-02", asked: 1, abstained: 0 }]);
      expect(await store.usage.feedback(9)).toEqual([]);
      expect([await store.seen.add("old"), await store.pending.isOurs("u1")]).toEqual([true, true]);
    });

    it("is not confused by a clock that is set forward and back", async () => {
      const [one, two] = [await open(), await open()];
      await one.pending.accept("t", [{ key: "u1", body: "{}" }]);
      await one.conversations.append("a", aTurn("một"));
      time += 20 * 365 * day;
      await two.prune();
      expect((await two.pending.takeOver("t")).updates).toEqual([]);
      expect(await one.pending.isOurs("u1")).toBe(true);
      time -= 21 * 365 * day;
      await one.conversations.append("b", aTurn("hai"));
      await one.pending.accept("t", [{ key: "u2", body: "{}" }]);
      await two.prune();
      expect(await one.conversations.load("b")).toEqual([aTurn("hai")]);
      await close(one);
      expect((await two.pending.takeOver("t")).updates.map(({ key }) => key).sort()).toEqual(["u1", "u2"]);
    });

    it("keeps no question where it may not", async () => {
      const store = await open({ questionDays: 0 });
      await store.questions.record(aLoggedQuestion());
      await store.feedback.record({ channel: "web", verdict: "good", headline: "a" });
      expect([await store.usage.days("2031-01-01"), await store.usage.feedback(9)]).toEqual([[], []]);
    });
  });
}
