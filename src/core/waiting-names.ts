import type { Channel, ConversationStore } from "./ports.ts";

/** Names of what keeps the bot from serving: channels that have not started, or the store that cannot be read. */
export async function waitingNames(
  channels: readonly Channel[],
  started: readonly Channel[],
  conversations: Pick<ConversationStore, "load">,
): Promise<string[]> {
  const channelNames = channels.filter((channel) => !started.includes(channel)).map(({ name }) => name);
  const isStoreRead = await conversations.load("readyz").then(
    () => true,
    () => false,
  );
  return isStoreRead ? channelNames : [...channelNames, "store"];
}
