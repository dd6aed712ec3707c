import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Answering } from "./answering.ts";
import type { Environment } from "./build-apart.ts";
import { ChannelStarter } from "./channel-starter.ts";
import { createTerminalChannel, type TerminalChannel } from "./channels/terminal/create-terminal-channel.ts";
import type { WebChannel } from "./channels/web/create-web-channel.ts";
import type { WebContent } from "./channels/web/web-options.ts";
import { createCharts } from "./charts/create-charts.ts";
import { followCharts } from "./charts/follow-charts.ts";
import { renderPlain } from "./chat/render-plain.ts";
import { type Config, secretsOf } from "./config.ts";
import type { Answer } from "./core/answer.ts";
import type { Charts } from "./core/charts.ts";
import type { Channel, Logger, MessageHandler } from "./core/ports.ts";
import type { Reply } from "./core/reply.ts";
import { waitingNames } from "./core/waiting-names.ts";
import { createHandler } from "./create-handler.ts";
import { createLogger } from "./create-logger.ts";
import { createMessengers, type Messengers } from "./create-messengers.ts";
import { type Engine, type EngineOptions, openEngine } from "./open-engine.ts";
import { createMemoryConversations } from "./storage/memory-conversations.ts";
import { openStore } from "./storage/open-store.ts";
import type { Store } from "./storage/store.ts";
import { type CorpusWatch, watchCorpus } from "./watch-corpus.ts";

export {
  type ConfidenceName,
  type ConfidenceWeights,
  confidenceNames,
  confidenceSigns,
} from "./answer/confidence/confidence.ts";
export { doubt } from "./answer/confidence/doubt.ts";
export { createAnswerer, type InspectableAnswerer } from "./answer/create-answerer.ts";
export type { PassageView } from "./answer/passage/passage-view.ts";
export type { Understanding } from "./answer/question/understanding.ts";
export { type Candidate, type FeatureName, featureNames } from "./answer/ranking/features.ts";
export { learnedWeights } from "./answer/ranking/learned-weights.ts";
export { promote } from "./answer/ranking/promote.ts";
export { type Ranked, type RankingWeights, rank } from "./answer/ranking/rank.ts";
export type { AnswerWeights } from "./answer/ranking/weights.ts";
export { unquotedFigures } from "./answer/reply/unquoted-figures.ts";
export { clauseSignNames, signsOfStatements } from "./answer/statement/clause-signs.ts";
export { renderPlain } from "./chat/render-plain.ts";
export { toReply } from "./chat/to-reply.ts";
export type { Answer } from "./core/answer.ts";
export type { Corpus } from "./core/corpus.ts";
export { HoiTinhError } from "./core/errors.ts";
export { hideSecrets } from "./core/hide-secrets.ts";
export type { Passage } from "./core/passage.ts";
export type { Embedder, Retriever } from "./core/ports.ts";
export type { Question, Turn } from "./core/question.ts";
export type { ScoredPassage } from "./core/retrieval.ts";
export type { Vocabulary } from "./core/vocabulary.ts";
export { createLogger } from "./create-logger.ts";
export { runCorpusCommand } from "./ingest/corpus-command.ts";
// Parts that offline jobs (training, measuring) work on: scripts reach the house through this file alone.
export * from "./ingest/load-restorer.ts";
export { readVocabulary } from "./ingest/read-vocabulary.ts";
export { buildIndex, corpusFolder, type Engine, type EngineOptions, homeDir, openEngine } from "./open-engine.ts";
export { createRetriever } from "./retrieve/create-retriever.ts";
export { createEmbedder } from "./retrieve/embedding/create-embedder.ts";
export { crossValidate, type LearnedRanking } from "./retrieve/measure/cross-validate.ts";
export { joinPassages } from "./retrieve/measure/join-passages.ts";
export { madeQuestion } from "./retrieve/measure/made-question.ts";
export { measureRun, type RunLine } from "./retrieve/measure/measure-retrieval.ts";
export { line as figuresLine, printFigures } from "./retrieve/measure/print-figures.ts";
export { type EvidenceSpan, type LabelledQuestion, readQuestionSet } from "./retrieve/measure/question-set.ts";
export { type RankingCase, rankingCases } from "./retrieve/measure/ranking-cases.ts";
export { seededRandom } from "./retrieve/measure/type-noisily.ts";
export { buildSnapshot } from "./retrieve/snapshot/build-snapshot.ts";
export { openSnapshot } from "./retrieve/snapshot/open-snapshot.ts";
export * from "./vietnamese/restoration/atoms.ts";
export * from "./vietnamese/restoration/confusions.ts";
export * from "./vietnamese/restoration/known-forms.ts";
export * from "./vietnamese/restoration/language-model.ts";
export * from "./vietnamese/restoration/language-tokens.ts";
export * from "./vietnamese/restoration/packed-map.ts";
export * from "./vietnamese/restoration/restorer.ts";
export * from "./vietnamese/restoration/spelling-key.ts";
export * from "./vietnamese/restoration/weights.ts";
export * from "./vietnamese/syllable.ts";

/** Numbers of an answer that stand in none of its citations; empty, or the engine is broken. For the check of a whole run. */
export function unverifiedNumbers(engine: Engine, answer: Answer): string[] {
  return engine.answerer.unverified(answer);
}

/** A running bot. */
export interface App {
  /** What answers now: another one once the documents changed. */
  readonly engine: () => Engine;
  readonly channels: readonly Channel[];
  /** Channels that take messages now. */
  readonly started: () => readonly Channel[];
  /** Address of the web chat once started. */
  readonly webAddress: () => string | undefined;
  /** Link to the Telegram bot once started; undefined when Telegram is off or cannot be reached yet. */
  readonly telegramLink: () => string | undefined;
  /** The bot's name at Zalo once started; undefined when Zalo is off, cannot be reached yet, or gave the bot no name. */
  readonly zaloName: () => string | undefined;
  /** Starts every channel. A messenger that cannot be reached is tried again until it can; any other failure stops all again. */
  start(): Promise<void>;
  /** Stops taking messages and finishes those under way. */
  stop(): Promise<void>;
}

/** What tests and other hosts may put in the place of the app's own parts. */
export interface AppOptions extends EngineOptions {
  readonly logger?: Logger;
  /** What a process that builds an index beside the bot gets besides the settings, e.g. where caches stand. Default: nothing. */
  readonly environment?: Environment;
  /** How often the bot looks whether its documents changed. Milliseconds; default: 5,000. */
  readonly lookEvery?: number;
}

/** Builds the bot and joins its parts; nothing listens before `start`. @throws as {@link openEngine} */
export async function createApp(config: Config, options: AppOptions = {}): Promise<App> {
  const logger = options.logger ?? createLogger(config.logLevel, undefined, secretsOf(config));
  const engine = await openEngine(config, options);
  const { dataDir, databaseUrl, questionDays } = config;
  const store = await openStore({ dataDir: resolve(dataDir), databaseUrl, logger, limits: { questionDays } });
  let pages = pagesOf(engine);
  const charts = followCharts(() => pages.charts);
  const { telegram, zalo } = await createMessengers({ config, store, logger, charts, corpus: engine.retriever.corpus });
  const { conversations, questions } = store;
  const answering = new Answering(engine, { config, conversations, questions, logger, operator: telegram?.operator });
  const { createWebChannel } = await import("./channels/web/create-web-channel.ts");
  const { createMetrics } = await import("./channels/web/metrics.ts");
  const metrics = createMetrics();
  const web = createWebChannel({
    ...webSettings(config, store, () => corpusWatch.engine()),
    ...pages,
    logger,
    doors: [telegram?.webhook, zalo?.webhook].filter((door) => door !== undefined),
    metrics,
    waitingFor: () => waitingNames(channels, starter.started, store.conversations),
  });
  const corpusWatch = watchCorpus({
    engine,
    config,
    logger,
    environment: options.environment ?? {},
    every: options.lookEvery ?? 5000,
    use: (next) => {
      answering.use(next);
      telegram?.renew(next.retriever.corpus);
      pages = pagesOf(next);
      web.renew(pages);
    },
  });
  const channels: Channel[] = [web, telegram, zalo].filter((channel) => channel !== undefined);
  const starter = new ChannelStarter({
    channels,
    handler: metrics.watch((message) => answering.handle(message)),
    logger,
  });
  return appOf({ channels, starter, answering, corpusWatch, store, web, telegram, zalo });
}

/** Time from the start until the example questions are tried. Milliseconds. */
const warmUpMilliseconds = 1000;

/** Whoever asks for the examples next hears what is wrong. */
const ignore = (): void => {};

interface AppParts extends Messengers {
  readonly channels: readonly Channel[];
  readonly starter: ChannelStarter;
  readonly answering: Answering;
  readonly corpusWatch: CorpusWatch;
  readonly store: Store;
  readonly web: WebChannel;
}

function appOf({ channels, starter, answering, corpusWatch, store, web, telegram, zalo }: AppParts): App {
  let warmUp: NodeJS.Timeout | undefined;
  return {
    engine: () => corpusWatch.engine(),
    channels,
    started: () => starter.started,
    webAddress: () => web.address(),
    telegramLink: () => telegram?.link(),
    zaloName: () => zalo?.botName(),
    start: async () => {
      await starter.start();
      corpusWatch.start();
      // Tried once the bot is at rest: they warm the engine up, and the first greeting finds them ready.
      warmUp = setTimeout(() => void corpusWatch.engine().examples().catch(ignore), warmUpMilliseconds).unref();
    },
    stop: async () => {
      clearTimeout(warmUp);
      await corpusWatch.stop();
      await starter.stop();
      answering.close();
      await store.close();
    },
  };
}

/** What the web server is told by the settings, and what it reads beside the documents. */
function webSettings({ host, port, publicUrl, adminToken }: Config, { usage }: Store, current: () => Engine) {
  return {
    host,
    port,
    publicUrl,
    renderPlain: (reply: Reply) => renderPlain(reply),
    readReceived: (source: string) => readFile(join(current().corpusDir, "raw", source), "utf8").catch(() => undefined),
    admin: adminToken ? { token: adminToken, usage, versions: () => versionsOf(current()) } : undefined,
  };
}

/** What the pages show of the documents. */
function pagesOf({ retriever: { corpus }, boards: boardsOf }: Engine): WebContent & { readonly charts: Charts } {
  const boards = boardsOf();
  return { documents: corpus.documents, passages: corpus.passages, boards, charts: createCharts(boards) };
}

/** What the operator's page says of the engine. */
function versionsOf({ retriever: { corpus }, embedder }: Engine) {
  const { documents, passages, checksum } = corpus;
  return { documents: documents.length, passages: passages.length, corpus: checksum, model: embedder.name };
}

/** The conversation in a terminal or a pipe, on an engine of its own. */
export function createTerminal(
  engine: Engine,
  logger: Logger,
  isInteractive: boolean,
): { channel: TerminalChannel; handler: MessageHandler } {
  const channel = createTerminalChannel({
    input: process.stdin,
    output: process.stdout,
    render: (reply) => renderPlain(reply, { limit: 2500 }),
    isInteractive,
  });
  return { channel, handler: createHandler(engine, { conversations: createMemoryConversations(), logger }) };
}
