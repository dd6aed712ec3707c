/** A short form and the words that it stands for. */
export interface Abbreviation {
  readonly short: string;
  /** Full forms, commonest first. */
  readonly long: readonly string[];
}

/** Words that mean the same in this field; the first is the documents' own term, the others are what people say. */
export interface SynonymGroup {
  readonly terms: readonly string[];
}

/** A measured thing that plans and reports speak of. */
export interface IndicatorName {
  /** Full name as official texts print it. */
  readonly name: string;
  /** Other names, official and everyday. */
  readonly aliases: readonly string[];
  /** Field of the plan, e.g. "Kinh tế". */
  readonly field: string;
}

/** The field's language and the province's names: what `corpus/vocabulary/*.yaml` of all folders in force add up to. */
export interface Vocabulary {
  readonly abbreviations: readonly Abbreviation[];
  /** Chat spellings: "ko" → "không", "bn" → "bao nhiêu". Applied to questions only. */
  readonly chatWords: readonly Abbreviation[];
  readonly synonyms: readonly SynonymGroup[];
  readonly indicators: readonly IndicatorName[];
  /** Words outside Vietnamese spelling that are right as they stand: foreign names, brands, units. */
  readonly names: readonly string[];
  /** Provinces and cities of the country: a question about another one is not about this corpus. */
  readonly provinces: readonly string[];
  /** Words and phrases that carry no meaning for search ("xin cho biết", "vậy ad", "ạ"). */
  readonly stopPhrases: readonly string[];
  /** Words of two syllables ("cộng đồng"): what is asked for is read word by word, not syllable by syllable. */
  readonly compounds: readonly string[];
}
