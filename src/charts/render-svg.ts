import { chartWidth } from "./frame.ts";
import type { DrawnOption } from "./indicator-option.ts";
import { measureText } from "./measure-text.ts";

/** Draws an option as SVG with a title and a text alternative. ECharts is loaded on the first call: it takes a while. */
export async function renderSvg({ option, height }: DrawnOption, alternative: string): Promise<string> {
  const { init } = await loadEcharts();
  const chart = init(null, null, { renderer: "svg", ssr: true, width: chartWidth, height });
  try {
    chart.setOption(option);
    const svg = chart.renderToSVGString();
    const label = escapeMarkup(alternative);
    return svg.replace(/^<svg ([^>]*)>/, (_, attributes) => `<svg role="img" ${attributes}><title>${label}</title>`);
  } finally {
    chart.dispose();
  }
}

/** The parts of ECharts that the charts are made of. */
async function loadEcharts() {
  const [core, charts, components, renderers] = await Promise.all([
    import("echarts/core"),
    import("echarts/charts"),
    import("echarts/components"),
    import("echarts/renderers"),
  ]);
  const { GridComponent, LegendComponent, MarkLineComponent, TitleComponent } = components;
  core.use([charts.BarChart, charts.CustomChart, renderers.SVGRenderer]);
  core.use([GridComponent, LegendComponent, MarkLineComponent, TitleComponent]);
  // No canvas measures text on a server.
  core.setPlatformAPI({
    measureText: (text: string, font?: string) => ({ width: measureText(text, Number.parseFloat(sizeIn(font))) }),
  });
  return core;
}

function sizeIn(font = ""): string {
  return /(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? "12";
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
