import { randomBytes } from "node:crypto";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { html } from "hono/html";
import { secureHeaders } from "hono/secure-headers";
import type { Message } from "../../core/message.ts";
import type { MessageHandler } from "../../core/ports.ts";
import { readCommand } from "../../core/read-command.ts";
import type { Reply } from "../../core/reply.ts";
import { addAdminRoutes } from "./admin-routes.ts";
import { addBoardRoutes } from "./board-routes.ts";
import { addChartRoutes, pictureHeaders } from "./chart-routes.ts";
import { conversationView, previewOf, turnView } from "./chat-pages.ts";
import { createAddressReader } from "./client-address.ts";
import { addDocumentRoutes } from "./document-routes.ts";
import { addHealthRoutes } from "./health-routes.ts";
import { layout, type PageHead, questionForm } from "./layout.ts";
import { limitRequests } from "./limit-requests.ts";
import { chartPath, questionPath } from "./links.ts";
import type { Asset, Assets } from "./load-assets.ts";
import type { WebOptions } from "./web-options.ts";

/** Largest question that is read, bytes. */
const largestBody = 64 * 1024;

const failure: Reply = {
  kind: "notice",
  headline: "Mình đang gặp trục trặc nên chưa trả lời được. Bạn hỏi lại sau ít phút nhé.",
  headlineCitations: [],
  details: [],
  citations: [],
  suggestions: [],
};

/** All pages and doors of the web server. */
export function createRoutes(options: WebOptions, handler: MessageHandler, assets: Assets): Hono {
  const app = new Hono();
  app.use(compress());
  app.use(pictureHeaders);
  app.use(securityHeaders(options.publicUrl));
  for (const door of options.doors ?? []) app.all(door.path, (context) => door.handle(context.req.raw));
  addHealthRoutes(app, options);
  for (const asset of Object.values(assets) as Asset[]) app.get(asset.path, (context) => serveAsset(context, asset));
  addLimits(app, options, assets);
  addChatRoutes(app, options, handler, assets);
  const show = (context: Context, head: PageHead, content: ReturnType<typeof html>) =>
    page(context, assets, head, content);
  addDocumentRoutes(app, options, show);
  addChartRoutes(app, options);
  addBoardRoutes(app, options, show);
  addAdminRoutes(app, options.admin, show);
  app.notFound((context) => {
    const content = html`<h1>Không có trang này</h1><p class="lead"><a href="/">Về trang hỏi đáp</a></p>`;
    return page(context, assets, { title: "Không có trang này" }, content, 404);
  });
  app.onError((error, context) => {
    options.logger.error({ channel: "web", path: context.req.path, error: error.stack }, "page failed");
    return context.text("Trang này đang trục trặc. Bạn thử lại sau ít phút nhé.", 500);
  });
  return app;
}

/** Questions cost most, other pages little; what stands above (doors, files, health) is not counted. */
function addLimits(app: Hono, options: WebOptions, assets: Assets): void {
  const { questions = 120, pages = 600 } = options.perMinute ?? {};
  const addressOf = createAddressReader();
  const sayLater = (context: Context) => {
    const title = "Bạn hỏi nhanh quá";
    if (context.req.path.startsWith("/api/")) return context.json({ error: `${title}.` }, 429);
    const content = html`<h1>${title}</h1><p class="lead">Bạn chờ một phút rồi mở lại trang này nhé.</p>`;
    return page(context, assets, { title }, content, 429);
  };
  app.use(limitRequests({ perMinute: pages, addressOf, refuse: sayLater }));
  const limitQuestions = limitRequests({ perMinute: questions, addressOf, refuse: sayLater });
  app.use("/hoi", limitQuestions);
  app.use("/api/*", limitQuestions);
}

function addChatRoutes(app: Hono, options: WebOptions, handler: MessageHandler, assets: Assets): void {
  const ask = async (message: Omit<Message, "channel" | "isGroup" | "isAddressed">): Promise<Reply | undefined> => {
    try {
      return await handler({ channel: "web", isGroup: false, isAddressed: true, ...message });
    } catch {
      options.logger.error({ channel: "web" }, "handler failed");
      return failure;
    }
  };
  const alone = { conversationId: "web", isStandalone: true };

  app.get("/", async (context) => {
    const reply = (await ask({ ...alone, text: "", command: "start" })) ?? failure;
    const head = { title: "Hỏi Tỉnh", description: reply.headline, url: options.publicUrl };
    return page(context, assets, head, conversationView(turn(undefined, reply, options)));
  });

  app.get("/hoi", async (context) => {
    const question = (context.req.query("q") ?? "").trim();
    if (question === "") return context.redirect("/");
    const reply = (await ask({ ...alone, ...readCommand(question) })) ?? failure;
    const url = options.publicUrl && `${options.publicUrl}${questionPath(question)}`;
    const chart = options.charts?.forReply(reply);
    const image = chart && options.publicUrl && `${options.publicUrl}${chartPath(chart.id, "png")}`;
    const head = { title: reply.headline, description: previewOf(reply), url, image };
    return page(context, assets, head, conversationView(turn(question, reply, options)));
  });

  const limit = bodyLimit({
    maxSize: largestBody,
    onError: (context) => context.json({ error: "Câu hỏi dài quá." }, 413),
  });
  app.post("/api/hoi", limit, async (context) => {
    const asked = await readAsked(context);
    if (!asked) return context.json({ error: "Cần JSON {text, conversation}." }, 400);
    const memory = asked.conversation ? { conversationId: `web:${asked.conversation}` } : alone;
    const reply = await ask({ ...memory, ...readCommand(asked.text) });
    if (!reply) return context.body(null, 204);
    if (!context.req.header("accept")?.includes("text/html")) return context.json(reply);
    return context.html(turn(asked.text, reply, options));
  });
}

function turn(question: string | undefined, reply: Reply, options: WebOptions) {
  const key = `n${randomBytes(4).toString("hex")}`;
  return turnView(question, reply, {
    key,
    plainText: options.renderPlain(reply),
    chart: options.charts?.forReply(reply),
  });
}

/** The body of a question; undefined when it is not one. A conversation's name is made by the page itself. */
async function readAsked(context: Context): Promise<{ text: string; conversation: string | undefined } | undefined> {
  const body: unknown = await context.req.json().catch(() => undefined);
  if (typeof body !== "object" || body === null || !("text" in body) || typeof body.text !== "string") return undefined;
  const name = "conversation" in body ? body.conversation : undefined;
  const conversation = typeof name === "string" && /^[\w-]{8,64}$/.test(name) ? name : undefined;
  return { text: body.text, conversation };
}

type Status = 200 | 404 | 429;

function page(
  context: Context,
  assets: Assets,
  head: PageHead,
  content: ReturnType<typeof html>,
  status: Status = 200,
) {
  const { style, script, boardStyle, boardScript } = assets;
  const paths = {
    style: style.path,
    script: script.path,
    boardStyle: boardStyle.path,
    boardScript: boardScript.path,
  };
  const title = head.title === "Hỏi Tỉnh" ? head.title : `${head.title} – Hỏi Tỉnh`;
  return context.html(layout({ ...head, title }, paths, content, questionForm()), status);
}

function serveAsset(context: Context, asset: Asset) {
  return context.body(asset.content, 200, {
    "content-type": `${asset.type}; charset=utf-8`,
    "cache-control": "public, max-age=31536000, immutable",
  });
}

/** Nothing may come from, go to, or frame the page but the page itself. */
function securityHeaders(publicUrl: string | undefined) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "same-origin",
    strictTransportSecurity: publicUrl?.startsWith("https://") ? "max-age=15552000" : false,
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
    xFrameOptions: "DENY",
  });
}
