import type { TelegramChannel } from "./channels/telegram/create-telegram-channel.ts";
import { chartPath, sourcePath } from "./channels/web/links.ts";
import type { ZaloChannel } from "./channels/zalo/create-zalo-channel.ts";
import { renderPlain } from "./chat/render-plain.ts";
import type { Config } from "./config.ts";
import type { Charts } from "./core/charts.ts";
import type { Citation } from "./core/citation.ts";
import type { Corpus } from "./core/corpus.ts";
import type { Logger } from "./core/ports.ts";
import type { Reply } from "./core/reply.ts";
import type { Store } from "./storage/store.ts";

/** What {@link createMessengers} joins. */
export interface MessengersOptions {
  readonly config: Config;
  readonly store: Store;
  readonly logger: Logger;
  readonly corpus: Corpus;
  readonly charts: Charts;
}

/** The messengers; undefined: switched off. */
export interface Messengers {
  readonly telegram: TelegramChannel | undefined;
  readonly zalo: ZaloChannel | undefined;
}

/** Builds the messengers whose tokens are set; only their libraries are loaded. */
export async function createMessengers(options: MessengersOptions): Promise<Messengers> {
  const { config, store, logger, corpus, charts } = options;
  const { publicUrl, adminIds } = config;
  const { seen, pending, locks, feedback } = store;
  const shared = { seen, pending, locks, logger };
  const sourceUrl = publicUrl ? (citation: Citation) => `${publicUrl}${sourcePath(citation)}` : undefined;
  const photoUrl = (reply: Reply): string | undefined => {
    const chart = charts.forReply(reply);
    return chart && `${publicUrl}${chartPath(chart.id, "png")}`;
  };
  const telegram =
    config.telegram &&
    (await import("./channels/telegram/create-telegram-channel.ts")).createTelegramChannel({
      ...config.telegram,
      ...shared,
      adminIds,
      feedback,
      sourceUrl,
      corpus,
      charts,
    });
  const zalo =
    config.zalo &&
    (await import("./channels/zalo/create-zalo-channel.ts")).createZaloChannel({
      ...config.zalo,
      ...shared,
      render: (reply, limit) => renderPlain(reply, { limit, link: sourceUrl }),
      photoUrl: publicUrl ? photoUrl : undefined,
      operator: telegram?.operator,
    });
  return { telegram, zalo };
}
