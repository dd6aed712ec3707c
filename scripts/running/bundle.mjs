import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, stop } from "esbuild";

/**
 * Libraries with parts in machine code or files beside them, large ones that few runs need, and two that go by the names of
 * each other's classes, which may change where files are joined: they stay where they are.
 */
const apart = [
  "@resvg/resvg-js",
  "abort-controller",
  "echarts",
  "esbuild",
  "hnswlib-node",
  "libsql",
  "mammoth",
  "node-fetch",
  "onnxruntime-common",
  "onnxruntime-node",
  "pdfjs-dist",
  "pg",
  "playwright-core",
  "tsx",
  "usearch",
];

/**
 * Makes one file of plain JavaScript of a script and all that it imports.
 *
 * @param {string} root folder of the installation, absolute
 * @param {string} script path from there
 * @returns {Promise<{ code: string, map: string, inputs: string[] }>} the code, the map from its lines to those of the sources,
 *   and the project's own files that went into it, from `root`
 */
export async function bundle(root, script) {
  try {
    const { outputFiles, metafile } = await build({
      absWorkingDir: root,
      entryPoints: [script],
      bundle: true,
      write: false,
      metafile: true,
      format: "cjs",
      platform: "node",
      target: "node20",
      legalComments: "none",
      sourcemap: "external",
      sourcesContent: false,
      outfile: join(root, "node_modules", ".cache", "hoi-tinh", "build.cjs"),
      logLevel: "silent",
      plugins: [keepApart, leaveOutPictures, keepPlaces],
    });
    const inputs = Object.keys(metafile.inputs).filter((path) => !/(?:^|\/)node_modules\/|^left-out:/.test(path));
    const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text;
    return { code: textOf(".cjs"), map: textOf(".map"), inputs };
  } finally {
    await stop();
  }
}

const keepApart = {
  name: "keep-apart",
  setup({ onResolve, resolve }) {
    const filter = new RegExp(`^(?:${apart.join("|")})(?:/|$)`);
    onResolve({ filter }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === "asked") return undefined;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: "asked" });
      if (found.errors.length > 0) return undefined;
      const isImport = kind === "dynamic-import";
      return { path: isImport ? pathToFileURL(found.path).href : found.path, external: true };
    });
  },
};

/** The library of the embedding model reads pictures too: what that takes is never used here, but costs 20 MB and 50 ms. */
const leaveOutPictures = {
  name: "leave-out-pictures",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^sharp$/ }, ({ path }) => ({ path, namespace: "left-out" }));
    onLoad({ filter: /./, namespace: "left-out" }, () => ({
      contents: 'module.exports = () => { throw new Error("pictures are left out"); };',
    }));
  },
};

/** Sources that ask for their own place get the place where they stand, not that of the build. */
const keepPlaces = {
  name: "keep-places",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const url = JSON.stringify(pathToFileURL(path).href);
      // What a source requires by its own hand is part of the build too.
      const contents = text
        .replaceAll("createRequire(import.meta.url)(", "require(")
        .replaceAll("import.meta.url", url);
      return { contents, loader: "ts" };
    });
    onLoad({ filter: /[\\/]transformers[.\w]*\.cjs$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const [folder, file] = [dirname(path), path].map((place) => JSON.stringify(place));
      return { contents: text.replaceAll(/\b__dirname\b/g, folder).replaceAll(/\b__filename\b/g, file), loader: "js" };
    });
  },
};
