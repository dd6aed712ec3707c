"""Units of the table: token rows and rows of frequent token pairs; texts become weighted bags of rows."""
import numpy as np


class Units:
    """Looks up the rows of a stream of token ids.

    Rows 0..token_rows-1 belong to tokens (vocabulary, then unmarked forms), later rows to pairs. A pair typed without
    marks shares the row of its marked form where one form makes up most of its uses.
    """

    def __init__(self, vocabulary):
        fold, extra = vocabulary.fold_map()
        self.vocabulary_size = len(vocabulary.tokens)
        self.token_rows = self.vocabulary_size + extra
        self.fold = np.array(fold + list(range(self.vocabulary_size, self.token_rows)), dtype=np.int64)
        self.marked = np.array([self._is_marked(t) for t in vocabulary.tokens] + [False] * extra)
        self.pair_keys = np.zeros(0, dtype=np.int64)
        self.pair_rows = np.zeros(0, dtype=np.int64)
        self.row_count = self.token_rows

    @staticmethod
    def _is_marked(token):
        return any(ord(c) > 127 for c in token)

    def keys(self, left, right):
        return left * self.token_rows + right

    def choose_pairs(self, keys, counts, token_counts, limit, dominance=0.8):
        """keys, counts: the distinct pairs of the training text; keeps the `limit` most telling ones."""
        left, right = keys // self.token_rows, keys % self.token_rows
        total = counts.sum()
        information = np.log(counts * float(total) / (token_counts[left] * token_counts[right].astype(float)))
        score = np.where(counts >= 5, counts * information, -1)
        folded = self.keys(self.fold[left], self.fold[right])
        order = np.argsort(-score)
        order = order[score[order] > 0]
        group_mass, best = {}, {}
        for key, mass in zip(folded.tolist(), counts.tolist()):
            group_mass[key] = group_mass.get(key, 0) + mass
        rows, row = {}, self.token_rows
        for index in order.tolist():
            if row >= self.token_rows + limit:
                break
            rows[int(keys[index])] = row
            key = int(folded[index])
            if key != int(keys[index]) and key not in best:
                if counts[index] >= dominance * group_mass[key]:
                    best[key] = row
                else:
                    row += 1
                    best[key] = row
            row += 1
        rows.update((key, value) for key, value in best.items() if key not in rows)
        self.pair_keys = np.array(sorted(rows), dtype=np.int64)
        self.pair_rows = np.array([rows[key] for key in self.pair_keys.tolist()], dtype=np.int64)
        self.row_count = row

    def pairs(self, left, right):
        """Row of each pair, 0 where the pair has none."""
        keys = self.keys(left, right)
        place = np.minimum(np.searchsorted(self.pair_keys, keys), len(self.pair_keys) - 1)
        return np.where(self.pair_keys[place] == keys, self.pair_rows[place], 0)

    def unmark(self, ids):
        return self.fold[ids]

    def prepare(self, ids):
        """What the graph does first: a text without a single mark is read as typed without marks."""
        return ids if self.marked[ids].any() else self.fold[ids]

    def bags(self, texts, power):
        """texts: arrays of token ids. Returns rows, weights, offsets; a row seen n times weighs n ** power."""
        lengths = np.array([len(t) for t in texts])
        flat = np.concatenate(texts)
        owner = np.repeat(np.arange(len(texts)), lengths)
        pair = self.pairs(flat[:-1], flat[1:])
        pair[owner[:-1] != owner[1:]] = 0
        rows = np.concatenate([flat, pair])
        owners = np.concatenate([owner, owner[:-1]])
        kept = rows > 0
        keys, counts = np.unique(owners[kept] * self.row_count + rows[kept], return_counts=True)
        offsets = np.searchsorted(keys // self.row_count, np.arange(len(texts)))
        return keys % self.row_count, counts.astype(np.float32) ** power, offsets
