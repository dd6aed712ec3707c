import { createRequire } from "node:module";

/** Width of a picture for chats, pixels. */
const pictureWidth = 1080;

const fonts = ["400Regular/BeVietnamPro_400Regular.ttf", "600SemiBold/BeVietnamPro_600SemiBold.ttf"];

/** Turns a chart's SVG into PNG with the font that ships: no font of the machine is asked for. */
export async function renderPng(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import("@resvg/resvg-js");
  const { resolve } = createRequire(import.meta.url);
  const picture = await renderAsync(svg, {
    fitTo: { mode: "width", value: pictureWidth },
    font: {
      loadSystemFonts: false,
      fontFiles: fonts.map((name) => resolve(`@expo-google-fonts/be-vietnam-pro/${name}`)),
      defaultFontFamily: "Be Vietnam Pro",
    },
  });
  return picture.asPng();
}
