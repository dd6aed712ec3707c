import { describe, expect, it } from "vitest";
import { buildGazetteer } from "../../../src/answer/question/places.ts";
import { aDocument, aPassage } from "../../fakes/documents.ts";
import { answerCorpus, answerVocabulary } from "../../fixtures/answer-corpus.ts";

const { documents, passages } = answerCorpus();
const { find, home } = buildGazetteer(documents, passages, answerVocabulary.provinces);
const named = (text: string) => find(text).map((place) => `${place.name}, ${place.level}`);

describe("the gazetteer", () => {
  it("takes the province that the front matter names most for home", () => {
    expect(home).toMatchObject({ name: "tỉnh Hà Xuyên", level: "province" });
  });

  it("keeps that home when texts without a place name another one more often", () => {
    const foreign = Array.from({ length: 200 }, () => aPassage({ text: "Tỉnh Hà Bắc họp với tỉnh Hà Bắc." }));
    const grown = buildGazetteer(documents, [...passages, ...foreign], answerVocabulary.provinces);
    expect(grown.home).toMatchObject({ name: "tỉnh Hà Xuyên" });
  });

  it("has no home where no document names a province", () => {
    expect(buildGazetteer([aDocument({ issuer: "UBND" })], [aPassage()]).home).toBeUndefined();
  });

  it("takes a city that the documents are of, and no province, for home", () => {
    const issued = ["thành phố Bến Trúc", "thành phố Bến Trúc", "thành phố Bến Trúc", "quận Đông", "tỉnh Hà Bắc"];
    const city = buildGazetteer(
      issued.map((place, index) => aDocument({ id: `d${index}`, place })),
      [aPassage({ text: "Thành phố Bến Trúc thu 500 tỷ đồng, quận Đông 90 tỷ đồng." })],
    );
    expect(city.home).toMatchObject({ name: "thành phố Bến Trúc", level: "province" });
    expect(city.city).toBe(city.home);
    expect(city.find("thành phố bến trúc và quận đông").map(({ level }) => level)).toEqual(["province", "district"]);
  });

  it("keeps a city of a province below it, though two of its reports are there", () => {
    const issued = ["tỉnh Hà Bắc", "thành phố Bến Trúc", "thành phố Bến Trúc"];
    const { home: stated } = buildGazetteer(
      issued.map((place, index) => aDocument({ id: `d${index}`, place })),
      [aPassage({ text: "Tỉnh Hà Bắc có thành phố Bến Trúc." })],
    );
    expect(stated).toMatchObject({ name: "tỉnh Hà Bắc" });
  });

  it("tells the province from its city of the same name", () => {
    expect(named("tỉnh Hà Xuyên")).toEqual(["tỉnh Hà Xuyên, province"]);
    expect(named("thành phố Hà Xuyên")).toEqual(["thành phố Hà Xuyên, district"]);
    expect(named("tp ha xuyen")).toEqual(["thành phố Hà Xuyên, district"]);
    expect(named("thu ngân sách Hà Xuyên")).toEqual(["tỉnh Hà Xuyên, province"]);
  });

  it("finds both when both are named", () => {
    expect(named("tỉnh Hà Xuyên và thành phố Hà Xuyên")).toHaveLength(2);
  });

  it("knows other provinces of the country, and districts and communes that the texts name", () => {
    expect(named("hộ nghèo ở Quảng Ninh")).toEqual(["tỉnh Quảng Ninh, province"]);
    expect(named("huyện Bình Khê")).toEqual(["huyện Bình Khê, district"]);
    expect(named("phường Bến Trúc")).toEqual(["phường Bến Trúc, commune"]);
  });

  it("takes an everyday word for a province only behind “tỉnh”", () => {
    expect(named("tinh thần hòa bình")).toEqual([]);
    expect(named("hộ nghèo tỉnh Hòa Bình")).toEqual(["tỉnh Hòa Bình, province"]);
    expect(named("ho ngheo tinh hoa binh")).toEqual(["tỉnh Hòa Bình, province"]);
  });

  it("knows the country", () => {
    expect(named("bình quân chung cả nước")).toEqual(["cả nước, country"]);
  });

  it("finds nothing where nothing is named", () => {
    expect(named("tổng đàn lợn")).toEqual([]);
    expect(named("")).toEqual([]);
  });
});
