"""Contrastive training of the table of rows."""
import time

import numpy as np
import torch
from torch.nn.functional import cross_entropy, embedding_bag, normalize


def rarity(units, passages):
    """Logarithm of the inverse share of passages that hold each row; unmarked forms counted on unmarked text."""
    found = np.zeros(units.row_count)
    bare = np.zeros(units.row_count)
    for start in range(0, len(passages), 2000):
        part = passages[start:start + 2000]
        found += np.bincount(units.bags(part, 1)[0], minlength=units.row_count)
        bare += np.bincount(units.bags([units.unmark(p) for p in part], 1)[0], minlength=units.row_count)
    found = np.where(found == 0, bare, found)
    values = np.log(len(passages) / (found + 1) + 1)
    values[:3] = 0.05
    return values


def first_table(units, passages, dimensions, generator):
    """Random directions, so that no two rows look alike, as long as the row is rare; pairs a little shorter."""
    weights = rarity(units, passages)
    weights /= weights.mean()
    weights[units.token_rows:] *= 0.7
    table = generator.standard_normal((units.row_count, dimensions)) / np.sqrt(dimensions)
    return (table * weights[:, None]).astype(np.float32)


def sketch_signs(rows, dimensions, seed):
    """Fixed random signs, a pattern a row: they tell words apart that the learned part has made alike."""
    return np.random.default_rng(seed).choice([-1, 1], (rows, dimensions)).astype(np.float32)


def with_sketch(table, signs):
    """The learned part and the sketch, every value of a row of the same mean magnitude."""
    return np.concatenate([table, signs * np.abs(table).mean(axis=1, keepdims=True)], axis=1)


class Stage:
    """One run of the optimiser over batches of examples."""

    def __init__(self, table, units, examples, options, signs=None):
        self.units, self.examples, self.options = units, examples, options
        self.table = torch.nn.Parameter(torch.from_numpy(table))
        self.signs = None if signs is None else torch.from_numpy(signs)
        self.optimizer = torch.optim.Adam([self.table], lr=options.learning_rate, betas=(0.9, 0.98))

    def run(self, say):
        options, total, started = self.options, 0.0, time.time()
        for step in range(options.steps):
            rate = min(1, (step + 1) / 20) * max(0.02, 1 - step / options.steps)
            self.optimizer.param_groups[0]["lr"] = options.learning_rate * rate
            if self.signs is not None and step % 25 == 0:
                self.scales = self.table.detach().abs().mean(dim=1)
            total += self._step()
            if (step + 1) % 50 == 0:
                say(f"step {step + 1}/{options.steps}, loss {total / 50:.4f}, {time.time() - started:.0f} s")
                total = 0.0
        return self.table.detach().numpy()

    def _step(self):
        queries, passages, numbers = self.examples.batch(self.options.batch)
        left, right = self._embed(queries), self._embed(passages)
        same = torch.from_numpy((numbers[:, None] == numbers[None, :]) & ~np.eye(len(numbers), dtype=bool))
        wanted = torch.arange(len(numbers))
        loss = 0
        for dimensions, share in self.options.nested.items():
            scores = 20 * normalize(left[:, :dimensions]) @ normalize(right[:, :dimensions]).T
            scores = scores.masked_fill(same, -1e4)
            loss = loss + share * (cross_entropy(scores, wanted) + 0.3 * cross_entropy(scores.T, wanted))
        loss = loss / sum(self.options.nested.values())
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        return float(loss)

    def _embed(self, texts):
        rows, weights, offsets = map(torch.from_numpy, self.units.bags(texts, self.options.power))
        vectors = embedding_bag(rows, self.table, offsets, mode="sum", per_sample_weights=weights)
        if self.signs is None:
            return vectors
        with torch.no_grad():
            fixed = embedding_bag(rows, self.signs, offsets, mode="sum", per_sample_weights=weights * self.scales[rows])
        return torch.cat([vectors, fixed], dim=1)
