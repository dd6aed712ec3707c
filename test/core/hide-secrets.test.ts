import { expect, it } from "vitest";
import { hideSecrets } from "../../src/core/hide-secrets.ts";

it("hides every secret wherever it stands, and nothing else", () => {
  const line = '{"url":"https://x/bot12:abc/getMe","note":"abc 12 abcd"}';
  expect(hideSecrets(line, ["12:abc", "", "abc"])).toBe('{"url":"https://x/bot***/getMe","note":"*** 12 ***d"}');
  expect(hideSecrets(line, [])).toBe(line);
});
