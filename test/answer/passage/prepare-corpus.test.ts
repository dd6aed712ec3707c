import { describe, expect, it } from "vitest";
import { prepareCorpus } from "../../../src/answer/passage/prepare-corpus.ts";
import { aDocument, aPassage } from "../../fakes/documents.ts";
import { smallCorpus } from "../../fixtures/small-corpus.ts";

describe("prepareCorpus", () => {
  it("learns no places from the titles of documents that state none while others do", () => {
    const home = aDocument({ id: "home", place: "tỉnh Lam Sơn", title: "Báo cáo tình hình kinh tế - xã hội" });
    const { place: _place, ...law } = aDocument({
      id: "law",
      title: "Bộ Lao động Thương binh và Xã Hội: Trợ giúp xã Hội",
    });
    const said = aPassage({ id: "home/1", documentId: "home", text: "Tổng đàn lợn của tỉnh ước đạt 710 nghìn con." });
    const { view } = prepareCorpus({ ...smallCorpus(), documents: [home, law], passages: [said] });
    expect(view(said).documentPlaces).toEqual([]);
  });
});
