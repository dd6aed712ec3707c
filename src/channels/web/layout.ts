import { html } from "hono/html";
import type { Markup } from "./markup.ts";

/** What a page says about itself. */
export interface PageHead {
  readonly title: string;
  /** One or two sentences for previews of a shared link. */
  readonly description?: string | undefined;
  /** Absolute address, when the public one is known. */
  readonly url?: string | undefined;
  /** Absolute address of a picture for previews, when the public one is known. */
  readonly image?: string | undefined;
  /** Set where indicators are shown: as a table, which needs all the room there is, or one of them. */
  readonly board?: "table" | "indicator" | undefined;
}

/** Paths of the style sheets and the scripts, with their content's checksum in them. */
export interface AssetPaths {
  readonly style: string;
  readonly script: string;
  readonly boardStyle: string;
  readonly boardScript: string;
}

/** A whole page around its content. */
export function layout(head: PageHead, assets: AssetPaths, content: Markup, question?: Markup): Markup {
  const { title, description, url, image, board } = head;
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta property="og:site_name" content="Hỏi Tỉnh">
<meta property="og:locale" content="vi_VN">
<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
${description ? html`<meta name="description" content="${description}"><meta property="og:description" content="${description}">` : ""}
${url ? html`<meta property="og:url" content="${url}"><link rel="canonical" href="${url}">` : ""}
${image ? html`<meta property="og:image" content="${image}"><meta name="twitter:card" content="summary_large_image">` : ""}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assets.style}">
<script src="${assets.script}" defer></script>
${board ? html`<link rel="stylesheet" href="${assets.boardStyle}"><script src="${assets.boardScript}" defer></script>` : ""}
</head>
<body${board === "table" ? html` class="wide"` : ""}>
<a class="skip" href="#chinh">Tới nội dung</a>
<header><a class="brand" href="/">Hỏi Tỉnh</a><nav aria-label="Các trang"><a href="/chitieu">Chỉ tiêu</a> <a href="/tailieu">Văn bản</a></nav></header>
<main id="chinh">${content}</main>
${question ?? ""}
</body>
</html>`;
}

/** The line to ask in, at the foot of the page; a plain form without JavaScript. */
export function questionForm(): Markup {
  return html`<form class="ask" action="/hoi" method="get" role="search">
<label class="hidden" for="q">Câu hỏi của bạn</label>
<input id="q" name="q" type="text" maxlength="2000" required autocomplete="off" enterkeyhint="send" placeholder="Bạn muốn hỏi gì?">
<button type="submit">Hỏi</button>
</form>`;
}
