import { describe, expect, it } from "vitest";
import type { Turn } from "../../src/core/question.ts";
import { createMemoryConversations } from "../../src/storage/memory-conversations.ts";
import { createMemoryFeedback } from "../../src/storage/memory-feedback.ts";
import { createMemorySeenUpdates } from "../../src/storage/memory-seen-updates.ts";

const turn = (question: string): Turn => ({
  question,
  resolved: question,
  headline: "",
  abstained: false,
  passageIds: [],
});

describe("conversations in memory", () => {
  it("keeps the last turns, oldest first", async () => {
    const store = createMemoryConversations({ turnsPerConversation: 2 });
    for (const question of ["một", "hai", "ba"]) await store.append("a", turn(question));
    expect((await store.load("a")).map((t) => t.question)).toEqual(["hai", "ba"]);
  });

  it("keeps conversations apart and forgets one on request", async () => {
    const store = createMemoryConversations();
    await store.append("a", turn("một"));
    await store.append("b", turn("hai"));
    await store.clear("a");
    expect(await store.load("a")).toEqual([]);
    expect(await store.load("b")).toHaveLength(1);
  });

  it("forgets the conversation that has been silent longest when there are too many", async () => {
    const store = createMemoryConversations({ conversations: 2 });
    await store.append("a", turn("một"));
    await store.append("b", turn("hai"));
    await store.append("a", turn("ba"));
    await store.append("c", turn("bốn"));
    expect(await store.load("b")).toEqual([]);
    expect(await store.load("a")).toHaveLength(2);
  });

  it("starts anew after a long silence", async () => {
    let time = 0;
    const store = createMemoryConversations({ idleSeconds: 60, now: () => time });
    await store.append("a", turn("một"));
    time = 61_000;
    expect(await store.load("a")).toEqual([]);
    await store.append("a", turn("hai"));
    expect((await store.load("a")).map((t) => t.question)).toEqual(["hai"]);
  });
});

describe("seen updates in memory", () => {
  it("says true once for a key, and forgets the oldest beyond its capacity", async () => {
    const seen = createMemorySeenUpdates(2);
    expect(await seen.add("1")).toBe(true);
    expect(await seen.add("1")).toBe(false);
    await seen.add("2");
    await seen.add("3");
    expect(await seen.add("3")).toBe(false);
    expect(await seen.add("1")).toBe(true);
  });
});

describe("feedback in memory", () => {
  it("gives back what was recorded, the newest within its capacity", async () => {
    const store = createMemoryFeedback(1);
    await store.record({ channel: "web", verdict: "good", headline: "a" });
    await store.record({ channel: "web", verdict: "bad", headline: "b", reason: "wrong-figure" });
    expect(store.recorded().map((entry) => entry.headline)).toEqual(["b"]);
  });
});
