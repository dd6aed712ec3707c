"""Text to token ids, exactly as the tokenizer.json that is written beside the model does it in JavaScript."""
import re
import unicodedata
from collections import Counter

PAD, UNKNOWN, START = 0, 1, 2
SPECIAL = ["[PAD]", "[UNK]", "[CLS]"]
MAXIMUM_WORD_CHARACTERS = 20
MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
LETTERS = "a-z\u00df-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u0482\u048a-\u04ff\u1e00-\u1eff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af"
BREAK = "\n"
WORD_PATTERN = f"[{LETTERS}]{{1,{MAXIMUM_WORD_CHARACTERS}}}|[0-9]{{1,4}}|%|\\n"
# The tone mark stands on the second vowel of an open oa, oe, uy ("hoà"), wherever the writer put it ("hòa").
TONE_PLACES = list(zip(
    "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(),
    "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()))

_marks = re.compile(f"[{MARKS}]")
_words = re.compile(WORD_PATTERN)
_tones = re.compile("|".join(old for old, _ in TONE_PLACES))
_tone_map = dict(TONE_PLACES)


def normalise(text):
    """NFC, lower case, stray combining marks dropped, one placement of tone marks."""
    text = _marks.sub("", unicodedata.normalize("NFC", text).lower())
    return _tones.sub(lambda match: _tone_map[match.group()], text)


def words_of(text):
    return _words.findall(normalise(text))


def fold(word):
    """The word as typed without marks."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn")
    return bare.replace("đ", "d")


class Vocabulary:
    """Words and word pieces with ids; greedy longest match inside words that are not in it (WordPiece)."""

    def __init__(self, tokens, own=frozenset()):
        """own: the words that stand in the training text as they are (others are only forms typed without marks)."""
        self.tokens, self.own = list(tokens), own
        self.ids = {token: index for index, token in enumerate(self.tokens)}
        self._cache = {}

    @classmethod
    def build(cls, counts, word_limit, piece_limit):
        """counts: Counter of words over the training text."""
        words = [w for w, n in counts.most_common() if n >= 5 and not w.isdigit() and w != BREAK][:word_limit]
        numbers = [str(n) for n in range(1000)] + [f"0{n}" for n in range(10)] + ["00", "000"]
        numbers += [w for w, n in counts.most_common() if w.isdigit() and len(w) > 2 and n >= 40]
        known = set(words)
        characters = sorted({c for w in list(counts) for c in w if counts[w] >= 20 and w != BREAK} | set("abcdefghijklmnopqrstuvwxyz0123456789%đ"))
        pieces = Counter()
        for word, count in counts.items():
            if word in known or word.isdigit() or word == BREAK or count < 2:
                continue
            for start in range(len(word)):
                for end in range(start + 2, min(start + 5, len(word)) + 1):
                    pieces[("##" if start else "") + word[start:end]] += min(count, 20) * (end - start - 1)
        chosen = [p for p, _ in pieces.most_common(piece_limit)]
        bare = [fold(w) for w in words if fold(w) != w and len(w) <= 7]
        tokens = dict.fromkeys(SPECIAL + words + numbers + bare + characters + ["##" + c for c in characters] + chosen + [BREAK])
        return cls(tokens, set(words))

    def pieces(self, word):
        found = self._cache.get(word)
        if found is None:
            found = self._cache[word] = self._match(word)
        return found

    def _match(self, word):
        ids, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = self.ids.get(("##" if start else "") + word[start:end])
                if piece is not None:
                    break
                end -= 1
            else:
                return [UNKNOWN]
            ids.append(piece)
            start = end
        return ids

    def encode(self, text):
        pieces, ids = self.pieces, []
        for word in words_of(text):
            ids += pieces(word)
        return ids

    def fold_map(self):
        """For every token the id that it has in a text typed without marks; new ids follow the vocabulary's.

        A form that is the fold of some marked syllable may there mean any of them; it gets a row of its own where it is
        a word itself ("trong"), and otherwise has one already ("nhieu").
        """
        forms = sorted({fold(t) for t in self.tokens[3:] if not t.startswith("##") and fold(t) != t})
        unmarked = {form: self.ids[form] for form in forms if form in self.ids and form not in self.own}
        extra = [form for form in forms if form not in unmarked]
        unmarked.update((form, len(self.tokens) + index) for index, form in enumerate(extra))
        mapping = list(range(len(self.tokens)))
        for index, token in enumerate(self.tokens[3:], 3):
            mapping[index] = unmarked.get(token if token.startswith("##") else fold(token), index)
        return mapping, len(extra)

    def tokenizer_json(self, maximum_tokens):
        added = [{"id": i, "content": t, "single_word": False, "lstrip": False, "rstrip": False,
                  "normalized": False, "special": True} for i, t in enumerate(SPECIAL)]
        replaces = [{"type": "Replace", "pattern": {"Regex": f"[{MARKS}]"}, "content": ""}]
        replaces += [{"type": "Replace", "pattern": {"String": old}, "content": new} for old, new in TONE_PLACES]
        return {
            "version": "1.0",
            "truncation": {"direction": "Right", "max_length": maximum_tokens, "strategy": "LongestFirst", "stride": 0},
            "padding": None, "added_tokens": added,
            "normalizer": {"type": "Sequence", "normalizers": [{"type": "NFC"}, {"type": "Lowercase"}] + replaces},
            "pre_tokenizer": {"type": "Split", "pattern": {"Regex": WORD_PATTERN}, "behavior": "Removed", "invert": True},
            "post_processor": {
                "type": "TemplateProcessing",
                "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}],
                "pair": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                         {"Sequence": {"id": "B", "type_id": 0}}],
                "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [START], "tokens": ["[CLS]"]}}},
            "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": False},
            "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                      "max_input_chars_per_word": 100, "vocab": self.ids},
        }
