#!/usr/bin/env python3
"""Trains the built-in embedding model: see models/README.md for the data, the recipe and the figures.

Needs Debian's python3-torch, python3-numpy and python3-onnx; about 2 GB of memory; two cores.
"""
import argparse
import os
import sys
from collections import Counter
from types import SimpleNamespace

import numpy as np

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from embedding import graph, texts  # noqa: E402
from embedding.examples import Examples  # noqa: E402
from embedding.tokens import START, Vocabulary, words_of  # noqa: E402
from embedding.units import Units  # noqa: E402

# A row seen n times in a text weighs n ** POWER; pairs weigh a little less than they were trained with (found on the dev sets).
POWER = 0.7
PAIR_WEIGHT = 0.85
MAXIMUM_TOKENS = 1024
LEARNED, SKETCH = 512, 256
SAMPLING = dict(group_size=6, cloze_share=0.35, unmarked_share=0.25, slip_share=0.1)
# Batch sizes and shares of examples: the first stage gives the words their meaning, the second, slower one, leans towards
# headings and knows of the sketch.
FIRST = SimpleNamespace(learning_rate=0.014, batch=768, power=0.5, pair_share=0.3, passage_tokens=140, law_title_share=0.35,
                        nested={128: 1, 256: 1, 512: 1}, **SAMPLING)
SECOND = SimpleNamespace(learning_rate=0.004, batch=640, power=POWER, pair_share=0.45, passage_tokens=160, law_title_share=0.5,
                         nested={128: 0.2, 256: 0.3, 512: 0.5, 768: 1}, **SAMPLING)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", required=True, help="folder of the training text (text-*.jsonl.gz, pairs-*.jsonl.gz)")
    parser.add_argument("--out", required=True, help="folder of the model, for instance models/hoi-tinh-embedding")
    parser.add_argument("--corpus", help="folder of this project's received texts (corpus/raw); they join the training text")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=float, default=1.0, help="multiplies the steps of both stages (default 1)")
    parser.add_argument("--words", type=int, default=16000, help="words of the vocabulary")
    parser.add_argument("--pairs", type=int, default=38000, help="rows for pairs of syllables")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def say(line):
    print(line, file=sys.stderr, flush=True)


def read(options, generator):
    counts = Counter()
    for _, _, title, passages in texts.documents(options.data, options.corpus):
        for text in (title, *passages):
            counts.update(words_of(text))
    vocabulary = Vocabulary.build(counts, options.words, 2500)
    units = Units(vocabulary)
    examples = Examples(vocabulary, units, generator, FIRST)
    examples.load(options.data, options.corpus)
    tokens, keys, pair_counts = examples.count()
    units.choose_pairs(keys, pair_counts, tokens, options.pairs)
    say(f"{len(examples.passages)} passages, {len(examples.pair_queries)} pairs, {units.row_count} rows")
    return vocabulary, units, examples


def main():
    options = arguments()
    texts.check(options.data)
    try:
        import torch
        from embedding import training
    except ImportError as missing:
        raise SystemExit(f"train-embedding: {missing.name} is missing; install python3-torch")
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    generator = np.random.default_rng(options.seed)
    vocabulary, units, examples = read(options, generator)
    FIRST.steps, SECOND.steps = round(400 * options.epochs), round(700 * options.epochs)
    table = training.first_table(units, examples.passages, LEARNED, generator)
    table = training.Stage(table, units, examples, FIRST).run(say)
    examples.options = SECOND
    signs = training.sketch_signs(units.row_count, SKETCH, seed=7)
    table = training.Stage(table, units, examples, SECOND, signs).run(say)
    table = training.with_sketch(table, signs)
    table[START] *= 1e-3
    table[units.token_rows:] *= PAIR_WEIGHT
    graph.write(options.out, vocabulary, units, table, POWER, MAXIMUM_TOKENS)
    say(f"written: {options.out}")


if __name__ == "__main__":
    main()
