#!/usr/bin/env python3
"""Writes a text model of multilingual-e5-small's shape (12 layers, 384 wide, 12 heads, 1,536 between) with random weights: its
vectors mean nothing, its cost is the real one. The tokenizer is copied from another model folder; the word table has that
tokenizer's size, which changes the file and hardly the time.

    python3 scripts/bench/random-transformer.py --tokenizer models/hoi-tinh-embedding --out DIR

Needs Debian's python3-numpy and python3-onnx.
"""
import argparse
import json
import os
import shutil

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LAYERS, WIDTH, HEADS, BETWEEN, POSITIONS = 12, 384, 12, 1536, 512


class Graph:
    def __init__(self, seed):
        self.nodes, self.constants, self.count = [], [], 0
        self.random = np.random.default_rng(seed)

    def constant(self, value):
        self.count += 1
        self.constants.append(numpy_helper.from_array(np.asarray(value), f"c{self.count}"))
        return f"c{self.count}"

    def weight(self, *shape):
        return self.constant((self.random.standard_normal(shape) * 0.02).astype(np.float32))

    def __call__(self, operator, *inputs, output=None, **attributes):
        self.count += 1
        output = output or f"n{self.count}"
        names = [i if isinstance(i, str) else self.constant(i) for i in inputs]
        self.nodes.append(helper.make_node(operator, names, [output], **attributes))
        return output

    def linear(self, x, inside, outside):
        return self("Add", self("MatMul", x, self.weight(inside, outside)), self.weight(outside))

    def norm(self, x, output=None):
        centred = self("Sub", x, self("ReduceMean", x, axes=[-1], keepdims=1))
        variance = self("ReduceMean", self("Mul", centred, centred), axes=[-1], keepdims=1)
        return self("Div", centred, self("Sqrt", self("Add", variance, np.float32(1e-5))), output=output)


def attention(g, x, mask):
    def heads(y, order):
        return g("Transpose", g("Reshape", y, np.array([0, 0, HEADS, WIDTH // HEADS])), perm=order)
    query = heads(g.linear(x, WIDTH, WIDTH), [0, 2, 1, 3])
    key = heads(g.linear(x, WIDTH, WIDTH), [0, 2, 3, 1])
    value = heads(g.linear(x, WIDTH, WIDTH), [0, 2, 1, 3])
    scores = g("Mul", g("MatMul", query, key), np.float32((WIDTH // HEADS) ** -0.5))
    shares = g("Softmax", g("Add", scores, mask), axis=-1)
    joined = g("Transpose", g("MatMul", shares, value), perm=[0, 2, 1, 3])
    return g.linear(g("Reshape", joined, np.array([0, 0, WIDTH])), WIDTH, WIDTH)


def gelu(g, x):
    return g("Mul", g("Mul", x, np.float32(0.5)), g("Add", g("Erf", g("Mul", x, np.float32(0.5 ** 0.5))), np.float32(1)))


def build(words, seed=1):
    g = Graph(seed)
    length = g("Slice", g("Shape", "input_ids"), np.array([1]), np.array([2]))
    places = g("Slice", g.weight(POSITIONS, WIDTH), np.array([0]), length, np.array([0]))
    x = g.norm(g("Add", g("Gather", g.weight(words, WIDTH), "input_ids"), places))
    mask = g("Unsqueeze", g("Cast", "attention_mask", to=TensorProto.FLOAT), np.array([1, 2]))
    mask = g("Mul", g("Sub", np.float32(1), mask), np.float32(-1e4))
    for layer in range(LAYERS):
        x = g.norm(g("Add", x, attention(g, x, mask)))
        inner = g.linear(gelu(g, g.linear(x, WIDTH, BETWEEN)), BETWEEN, WIDTH)
        x = g.norm(g("Add", x, inner), output="last_hidden_state" if layer == LAYERS - 1 else None)
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "tokens"]) for n in ("input_ids", "attention_mask")]
    outputs = [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["batch", "tokens", WIDTH])]
    graph = helper.make_graph(g.nodes, "random-transformer", inputs, outputs, g.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], producer_name="hoi-tinh")
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tokenizer", required=True, help="model folder whose tokenizer is copied")
    parser.add_argument("--out", required=True, help="folder to write")
    options = parser.parse_args()
    os.makedirs(os.path.join(options.out, "onnx"), exist_ok=True)
    for name in ("tokenizer.json", "tokenizer_config.json"):
        with open(os.path.join(options.tokenizer, name), encoding="utf-8") as file:
            content = json.load(file)
        if name == "tokenizer.json":
            content["truncation"]["max_length"] = POSITIONS
            words = len(content["model"]["vocab"])
        else:
            content["model_max_length"] = POSITIONS
        with open(os.path.join(options.out, name), "w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False)
    shutil.copy(os.path.join(options.tokenizer, "config.json"), options.out)
    onnx.save(build(words), os.path.join(options.out, "onnx", "model.onnx"))


if __name__ == "__main__":
    main()
