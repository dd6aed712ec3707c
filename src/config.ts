import { z } from "zod";
import type { Delivery } from "./core/delivery.ts";
import { HoiTinhError } from "./core/errors.ts";

const text = z.string().trim();
const optional = text.transform((value) => (value === "" ? undefined : value)).optional();
const secret = (least: number) =>
  optional.refine((value) => value === undefined || new RegExp(`^[A-Za-z0-9_-]{${least},256}$`).test(value), {
    message: `cần ${least}–256 ký tự A-Z, a-z, 0-9, _ và -`,
  });
const address = optional.refine(
  (value) => value === undefined || (/^https?:\/\//i.test(value) && URL.canParse(value)),
  {
    message: "cần một địa chỉ http(s)://…",
  },
);
const portMessage = "cần một số nguyên từ 0 đến 65535";

const schema = z.object({
  TELEGRAM_BOT_TOKEN: optional,
  TELEGRAM_API_ROOT: address.default("https://api.telegram.org"),
  TELEGRAM_WEBHOOK_SECRET: secret(1),
  ZALO_BOT_TOKEN: optional,
  ZALO_API_ROOT: address.default("https://bot-api.zaloplatforms.com"),
  ZALO_WEBHOOK_SECRET: secret(8),
  PUBLIC_URL: address,
  HOST: text.min(1).default("127.0.0.1"),
  PORT: text
    .regex(/^\d{1,5}$/, portMessage)
    .transform(Number)
    .refine((port) => port <= 65535, { message: portMessage })
    .default(8080),
  CORPUS_DIR: text.min(1).default("corpus"),
  DATA_DIR: text.min(1).default(".data"),
  EMBEDDING_MODEL: text.min(1).default("built-in"),
  DATABASE_URL: optional.refine((value) => value === undefined || /^postgres(?:ql)?:\/\/\S+$/.test(value), {
    message: "cần một địa chỉ postgres://…",
  }),
  RETRIEVAL: z.enum(["snapshot", "postgres"], { message: "cần snapshot hoặc postgres" }).default("snapshot"),
  ANSWER_THREADS: text
    .regex(/^\d{1,2}$/, "cần một số luồng từ 0 đến 99")
    .transform(Number)
    .optional(),
  QUESTION_DAYS: text
    .regex(/^\d{1,4}$/, "cần một số ngày từ 0 đến 9999")
    .transform(Number)
    .default(90),
  ADMIN_IDS: text
    .default("")
    .transform((value) => value.split(/[\s,]+/).filter(Boolean))
    .refine((ids) => ids.every((id) => /^[\w:-]+$/.test(id)), { message: "cần các mã số cách nhau bằng dấu phẩy" }),
  ADMIN_TOKEN: secret(12),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], { message: "cần debug, info, warn, error hoặc silent" })
    .default("info"),
});

/** Names of all settings, in the order of `.env.example`. */
export const settingNames = Object.keys(schema.shape) as (keyof typeof schema.shape)[];

/** A messenger that is switched on. */
export interface MessengerConfig {
  readonly token: string;
  /** Base address of the Bot API server, without a slash at its end. */
  readonly apiRoot: string;
  readonly delivery: Delivery;
}

/** Everything that can be set, parsed once and frozen all the way down. */
export interface Config {
  readonly telegram: MessengerConfig | undefined;
  readonly zalo: MessengerConfig | undefined;
  /** Address under which the web page is reached from outside, without a slash at its end. */
  readonly publicUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Corpus folder, as given. */
  readonly corpusDir: string;
  /** Folder for snapshot and state, as given. */
  readonly dataDir: string;
  /** `built-in`, a hub name such as `Xenova/multilingual-e5-small`, or a local folder. */
  readonly embeddingModel: string;
  /** A PostgreSQL server; undefined: embedded. */
  readonly databaseUrl: string | undefined;
  /** The server that passages are found in; undefined: in the snapshot's own files. */
  readonly passagesUrl: string | undefined;
  /** Threads that answer beside the first one when questions crowd; 0: none; undefined: by the machine's cores. */
  readonly answerThreads: number | undefined;
  /** Questions and feedback are kept so long; 0: not at all. Days. */
  readonly questionDays: number;
  readonly adminIds: readonly string[];
  /** Password of the operator's page; undefined: there is no such page. */
  readonly adminToken: string | undefined;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

/**
 * Reads the settings from an environment (defaults fill the gaps; empty means unset).
 *
 * @throws HoiTinhError `config-invalid` with one line for the first wrong setting; the value itself is never repeated.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(settingNames.filter((name) => env[name]?.trim()).map((name) => [name, env[name]]));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new HoiTinhError(
      "config-invalid",
      `Thiết lập ${issue?.path.join(".") ?? "?"} không đúng: ${issue?.message}. Xem .env.example.`,
    );
  }
  const s = parsed.data;
  if (s.RETRIEVAL === "postgres" && s.DATABASE_URL === undefined)
    throw new HoiTinhError("config-invalid", "Thiết lập RETRIEVAL=postgres cần DATABASE_URL. Xem .env.example.");
  const publicUrl = s.PUBLIC_URL?.replace(/\/+$/, "");
  const messenger = (
    token: string | undefined,
    root: string,
    secretToken: string | undefined,
  ): MessengerConfig | undefined =>
    token === undefined
      ? undefined
      : Object.freeze({
          token,
          apiRoot: root.replace(/\/+$/, ""),
          delivery: Object.freeze(
            publicUrl ? { mode: "webhook", publicUrl, secret: secretToken } : { mode: "polling" },
          ),
        } satisfies MessengerConfig);
  return Object.freeze({
    telegram: messenger(s.TELEGRAM_BOT_TOKEN, s.TELEGRAM_API_ROOT, s.TELEGRAM_WEBHOOK_SECRET),
    zalo: messenger(s.ZALO_BOT_TOKEN, s.ZALO_API_ROOT, s.ZALO_WEBHOOK_SECRET),
    publicUrl,
    host: s.HOST,
    port: s.PORT,
    corpusDir: s.CORPUS_DIR,
    dataDir: s.DATA_DIR,
    embeddingModel: s.EMBEDDING_MODEL,
    databaseUrl: s.DATABASE_URL,
    passagesUrl: s.RETRIEVAL === "postgres" ? s.DATABASE_URL : undefined,
    answerThreads: s.ANSWER_THREADS,
    questionDays: s.QUESTION_DAYS,
    adminIds: Object.freeze(s.ADMIN_IDS),
    adminToken: s.ADMIN_TOKEN,
    logLevel: s.LOG_LEVEL,
  });
}

/** What a configuration holds that nobody may read: tokens (their secret half too), webhook secrets, the operator's and the database's password. */
export function secretsOf({ telegram, zalo, databaseUrl, adminToken }: Config): string[] {
  const ofMessengers = [telegram, zalo].flatMap((messenger) => [
    messenger?.token,
    messenger?.token.split(":")[1],
    messenger?.delivery.mode === "webhook" ? messenger.delivery.secret : undefined,
  ]);
  const password = databaseUrl && URL.canParse(databaseUrl) ? new URL(databaseUrl).password : undefined;
  const found = [...ofMessengers, adminToken, password, password && decodeURIComponent(password)];
  return found.filter((secret) => secret !== undefined && secret !== "") as string[];
}
