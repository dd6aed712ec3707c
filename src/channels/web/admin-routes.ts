import type { Context, Hono } from "hono";
import { html } from "hono/html";
import type { UsageReader } from "../../core/ports.ts";
import { sameSecret } from "../../core/same-secret.ts";
import { vietnamDay } from "../../core/vietnam-day.ts";
import { type AdminView, adminPage } from "./admin-page.ts";
import { createAddressReader } from "./client-address.ts";
import type { PageHead } from "./layout.ts";
import { limitRequests } from "./limit-requests.ts";
import type { Markup } from "./markup.ts";

/** What the operator's page needs. */
export interface AdminOptions {
  /** Password of the page; never shown, never logged. */
  readonly token: string;
  readonly usage: UsageReader;
  /** What answers now. */
  readonly versions: () => AdminView["versions"];
  /** Current time, milliseconds since 1970; default: the system clock. */
  readonly now?: () => number;
}

const dayMilliseconds = 86_400_000;
/** How far back the table of days goes. */
const days = 30;
/** Newest entries that are looked at. */
const newest = { latencies: 1000, unanswered: 1000, feedback: 500 };
/** Passwords that one address may try in a minute. */
const triesPerMinute = 20;

/** Adds the operator's page behind its password (HTTP Basic, any user name); without one there is no such page. */
export function addAdminRoutes(
  app: Hono,
  admin: AdminOptions | undefined,
  show: (context: Context, head: PageHead, content: Markup) => Response | Promise<Response>,
): void {
  if (!admin) return;
  const refuse = (context: Context) => context.text("Bạn thử lại sau một phút nhé.", 429);
  app.use("/quantri", limitRequests({ perMinute: triesPerMinute, addressOf: createAddressReader(), refuse }));
  app.get("/quantri", async (context) => {
    context.header("cache-control", "no-store");
    context.header("x-robots-tag", "noindex");
    if (!sameSecret(passwordOf(context.req.header("authorization")), admin.token)) {
      context.header("www-authenticate", 'Basic realm="Quan tri", charset="UTF-8"');
      return context.html(
        html`<!doctype html><html lang="vi"><title>Quản trị</title><p>Trang này cần mật khẩu.</p></html>`,
        401,
      );
    }
    return show(context, { title: "Quản trị" }, adminPage(await gather(admin)));
  });
}

/** The password of HTTP Basic credentials; "" when there are none. */
function passwordOf(header: string | undefined): string {
  const [, encoded = ""] = /^Basic ([\w+/=]{1,2000})$/i.exec(header ?? "") ?? [];
  const credentials = Buffer.from(encoded, "base64").toString("utf8");
  return credentials.slice(credentials.indexOf(":") + 1);
}

async function gather({ usage, versions, now = Date.now }: AdminOptions): Promise<AdminView> {
  const [perDay, latencies, unanswered, feedback] = await Promise.all([
    usage.days(vietnamDay(now() - (days - 1) * dayMilliseconds)),
    usage.latencies(newest.latencies),
    usage.unanswered(newest.unanswered),
    usage.feedback(newest.feedback),
  ]);
  return { perDay, latencies, unanswered, feedback, versions: versions() };
}
