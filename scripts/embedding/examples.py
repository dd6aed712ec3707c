"""Question and passage pairs made on the fly from passages, headings and titles."""
import re

import numpy as np

from . import texts
from .tokens import UNKNOWN, fold, words_of

QUESTIONS_BEFORE = ["", "", "", "ai", "khi nào", "bao nhiêu", "vì sao", "tại sao", "theo quy định", "cho biết", "xin hỏi", "cho hỏi", "đâu là"]
QUESTIONS_AFTER = [
    "là gì", "là bao nhiêu", "được quy định như thế nào", "được quy định thế nào", "như thế nào", "thế nào", "là ai", "ở đâu",
    "khi nào", "vào năm nào", "bao nhiêu", "đạt bao nhiêu", "tăng bao nhiêu phần trăm", "gồm những gì", "gồm những ai",
    "ra sao", "có phải không", "không", "đúng hay sai", "do ai", "bởi ai", "vì lý do gì", "để làm gì", "mấy", "nào",
    "là những gì", "có đặc điểm gì", "bằng cách nào", "bn", "là bn"]


class Examples:
    """Holds the passages as token ids and draws training batches from them."""

    def __init__(self, vocabulary, units, generator, options):
        self.vocabulary, self.units, self.generator, self.options = vocabulary, units, generator, options
        self.passages, self.titles, self.groups, self.kinds, self.cuts = [], [], [], [], []
        self.pair_queries, self.pair_passages, self.pair_kinds = [], [], []
        self.before = [self._ids(t) for t in QUESTIONS_BEFORE]
        self.after = [self._ids(t) for t in QUESTIONS_AFTER]
        variants = {}
        for index, token in enumerate(vocabulary.tokens[3:], 3):
            if not token.startswith("##"):
                variants.setdefault(fold(token), []).append(index)
        self.variants = {i: np.array(v) for v in variants.values() if len(v) > 1 for i in v}

    def _ids(self, text):
        return np.array(self.vocabulary.encode(text), dtype=np.int64)

    def load(self, folder, corpus):
        names = {}
        for kind, group, title, passages in texts.documents(folder, corpus):
            number = names.setdefault((kind, group), len(names))
            title_ids = self._ids(title)
            for passage in passages:
                parts = [self._ids(s) for s in re.split(r"(?<=[.;!?])\s|\n", passage)]
                parts = [p for p in parts if len(p)]
                if sum(map(len, parts)) < 12:
                    continue
                self.passages.append(np.concatenate(parts))
                self.cuts.append(np.cumsum([0] + [len(p) for p in parts]))
                self.titles.append(title_ids)
                self.groups.append(number)
                self.kinds.append(kind)
        for query, passage, kind in texts.pairs(folder):
            query_ids, passage_ids = self._ids(query), self._ids(passage)
            if len(query_ids) and len(passage_ids) > 5:
                self.pair_queries.append(query_ids)
                self.pair_passages.append(passage_ids)
                self.pair_kinds.append(kind)
        self.groups = np.array(self.groups)
        self.by_group = np.argsort(self.groups, kind="stable")
        self.group_starts = np.searchsorted(self.groups[self.by_group], np.arange(len(names) + 1))

    def count(self):
        """Counts of tokens, of pairs (keys, counts) and of passages holding each token."""
        flat = np.concatenate(self.passages)
        owner = np.repeat(np.arange(len(self.passages)), [len(p) for p in self.passages])
        tokens = np.bincount(flat, minlength=self.units.token_rows)
        same = owner[:-1] == owner[1:]
        keys, counts = np.unique(self.units.keys(flat[:-1], flat[1:])[same], return_counts=True)
        return tokens, keys, counts

    def batch(self, size):
        """Returns queries, passages (arrays of ids), and a number per passage: equal numbers are the same passage."""
        options, random = self.options, self.generator
        queries, passages, numbers = [], [], []
        pair_share = int(size * options.pair_share)
        for index in random.integers(0, len(self.pair_queries), pair_share).tolist():
            query = self.pair_queries[index]
            if random.random() < 0.3:
                query = self._ask(query)
            queries.append(query)
            passages.append(self.pair_passages[index])
            numbers.append(-1 - index)
        while len(queries) < size:
            anchor = int(random.integers(0, len(self.passages)))
            group = self.groups[anchor]
            members = self.by_group[self.group_starts[group]:self.group_starts[group + 1]]
            if len(members) > options.group_size:
                place = int(random.integers(0, len(members) - options.group_size + 1))
                members = members[place:place + options.group_size]
            for index in members.tolist()[:size - len(queries)]:
                query, passage = self._from_passage(index)
                queries.append(query)
                passages.append(passage)
                numbers.append(index)
        queries = [self.units.prepare(self._noise(q)) for q in queries]
        passages = [self.units.prepare(p[:options.passage_tokens]) for p in passages]
        return queries, passages, np.array(numbers)

    def _from_passage(self, index):
        random, options = self.generator, self.options
        passage, title, cuts = self.passages[index], self.titles[index], self.cuts[index]
        law = self.kinds[index] == "law"
        if len(title) and random.random() < (options.law_title_share if law else 0.1):
            query = self._thin(title, 0.1)
            return self._ask(query), passage
        long = np.flatnonzero(np.diff(cuts) >= 7)
        sentence = int(random.choice(long)) if len(long) else int(random.integers(0, len(cuts) - 1))
        start, end = int(cuts[sentence]), int(cuts[sentence + 1])
        width = min(int(random.integers(6, 26)), end - start)
        start += int(random.integers(0, end - start - width + 1))
        words = passage[start:start + width]
        if random.random() < options.cloze_share and len(passage) > width + 15:
            passage = np.concatenate([passage[:start], passage[start + width:]])
        if width > 8 and random.random() < 0.7:
            gap = int(random.integers(1, width // 3 + 1))
            place = int(random.integers(0, width - gap + 1))
            words = np.concatenate([words[:place], words[place + gap:]])
        words = self._thin(words, 0.12)
        if len(title) and random.random() < (0.15 if law else 0.3):
            words = np.concatenate([self._thin(title, 0.2), words])
        if len(title) and random.random() < (0.5 if law else 0.15):
            passage = np.concatenate([title, passage])
        return (self._ask(words) if random.random() < 0.6 else words), passage

    def _thin(self, ids, share):
        kept = ids[self.generator.random(len(ids)) >= share]
        return kept if len(kept) else ids

    def _ask(self, ids):
        random = self.generator
        if random.random() < 0.3:
            return np.concatenate([self.before[random.integers(0, len(self.before))], ids])
        return np.concatenate([ids, self.after[random.integers(0, len(self.after))]])

    def _noise(self, ids):
        """Marks dropped altogether, or a few syllables with a wrong or missing mark."""
        random, options = self.generator, self.options
        draw = random.random()
        if draw < options.unmarked_share:
            return self.units.unmark(ids)
        if draw < options.unmarked_share + options.slip_share:
            ids = ids.copy()
            for place in np.flatnonzero(random.random(len(ids)) < 0.15).tolist():
                choices = self.variants.get(int(ids[place]))
                ids[place] = random.choice(choices) if choices is not None else UNKNOWN
        return ids
