import type { TestModule } from "vitest/node";

/** Names every test that was skipped and why, behind the summary of the default reporter. */
export default class SkippedReporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = modules.flatMap((module) =>
      [...module.children.allTests("skipped")].map((test) => {
        const result = test.result();
        const note = result.state === "skipped" ? result.note : undefined;
        return `  ${module.relativeModuleId} > ${test.fullName}: ${note ?? "no reason given"}`;
      }),
    );
    if (lines.length > 0) process.stdout.write(`Skipped, and why:\n${lines.join("\n")}\n`);
  }
}
