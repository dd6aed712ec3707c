import { defineConfig } from "vitest/config";

// Set by .ci/run: where the results go as JSON.
const resultsFile = process.env["TEST_RESULTS"];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Slow enough for a busy machine of two cores; a test that waits for nothing takes milliseconds.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: [
      "default",
      "./test/support/skipped-reporter.ts",
      ...(resultsFile ? [["json", { outputFile: resultsFile }] as ["json", { outputFile: string }]] : []),
    ],
  },
});
