"""Writes the model folder: tokenizer.json, config and the ONNX graph of the table.

The graph, for input_ids [batch, tokens]:
1. a text without a single mark has its ids exchanged for the rows of unmarked forms;
2. each token's pair with the next one is looked up in a double array (base[left] + right, checked);
3. a row seen n times in a text weighs n ** power: each occurrence is scaled by n ** (power - 1);
4. rows are unpacked from one bit a value, scaled, and token and pair added;
5. a first line with more text below it is a heading, and is added once more, HEADING_SHARE of the text's length long:
   last_hidden_state [batch, tokens, dimensions], to be averaged over the tokens.
"""
import json
import os

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from .tokens import BREAK, START


HEADING_SHARE = 0.3
HEADING_TOKENS = 48


def double_array(keys, rows, width):
    """First-fit packing of (left, right) → row. Returns base [width], check and row [slots]."""
    left, right = keys // width, keys % width
    order = np.argsort(left, kind="stable")
    lefts, starts = np.unique(left[order], return_index=True)
    groups = np.split(order, starts[1:])
    size = len(keys) * 2 + width * 2
    used, base = np.zeros(size, dtype=bool), np.zeros(width, dtype=np.int32)
    check, row = np.full(size, -1, dtype=np.int32), np.zeros(size, dtype=np.int32)
    for index in sorted(range(len(groups)), key=lambda i: -len(groups[i])):
        members = right[groups[index]]
        free = np.flatnonzero(~used)
        start = 0
        while True:
            candidates = free[start:start + 4096] - members[0]
            start += 4096
            candidates = candidates[candidates >= 0]
            if not len(candidates):
                continue
            fits = ~used[candidates[:, None] + members[None, :]].any(axis=1)
            if fits.any():
                offset = int(candidates[fits.argmax()])
                break
        base[lefts[index]] = offset
        place = offset + members
        used[place], check[place], row[place] = True, lefts[index], rows[groups[index]]
    end = int(base.max()) + width
    return base, check[:end], row[:end]


def quantise(table):
    """One bit a value (its sign) and one scale a row (the mean magnitude). Returns packed bytes, scales."""
    return np.packbits(table >= 0, axis=1, bitorder="little"), np.abs(table).mean(axis=1).astype(np.float16)


def unquantise(packed, scale):
    signs = np.unpackbits(packed, axis=1, bitorder="little").astype(np.float32) * 2 - 1
    return signs * scale[:, None].astype(np.float32)


class Graph:
    """Small helper around onnx.helper: constants by value, nodes by operator."""

    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, value):
        self.count += 1
        name = f"c{self.count}"
        self.constants.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def __call__(self, operator, *inputs, output=None, **attributes):
        self.count += 1
        output = output or f"n{self.count}"
        names = [i if isinstance(i, str) else self.constant(i) for i in inputs]
        self.nodes.append(helper.make_node(operator, names, [output], **attributes))
        return output


def repeats(g, rows, power):
    """n ** (power - 1) for each place of rows [batch, tokens], n being how often its row stands in the text."""
    same = g("Equal", g("Unsqueeze", rows, np.array([1])), g("Unsqueeze", rows, np.array([2])))
    count = g("ReduceSum", g("Cast", same, to=TensorProto.FLOAT), np.array([2]), keepdims=1)
    return g("Pow", count, np.float32(power - 1))


def vectors(g, rows, tables, dimensions):
    """Rows' signs (a byte holds eight, looked up in a table) times the rows' scales."""
    packed, scales, signs_of_byte = tables
    bytes_ = g("Cast", g("Gather", packed, rows), to=TensorProto.INT32)
    signs = g("Reshape", g("Gather", signs_of_byte, bytes_), np.array([0, 0, dimensions]))
    return g("Mul", signs, g("Unsqueeze", g("Cast", g("Gather", scales, rows), to=TensorProto.FLOAT), np.array([2])))


def with_heading(g, states, ids, break_id):
    """Lengthens the states of the tokens before the first line break, if the break comes early and words follow it."""
    is_break = g("Cast", g("Equal", ids, np.int32(break_id)), to=TensorProto.INT32)
    is_text = g("Cast", g("Greater", ids, np.int32(START)), to=TensorProto.INT32)
    is_word = g("Sub", is_text, is_break)
    breaks = g("CumSum", is_break, np.int32(1))
    before = g("Mul", is_word, g("Cast", g("Equal", breaks, np.int32(0)), to=TensorProto.INT32))
    size = g("ReduceSum", before, np.array([1]), keepdims=1)
    total = g("ReduceSum", is_word, np.array([1]), keepdims=1)
    applies = g("And", g("Less", size, np.int32(HEADING_TOKENS + 1)), g("Less", size, total))
    mask = g("Mul", before, g("Cast", applies, to=TensorProto.INT32))
    mask = g("Unsqueeze", g("Cast", mask, to=TensorProto.FLOAT), np.array([2]))
    length = lambda x: g("ReduceL2", g("ReduceSum", x, np.array([1]), keepdims=1), axes=[2], keepdims=1)
    share = g("Div", g("Mul", length(states), np.float32(HEADING_SHARE)), g("Add", length(g("Mul", states, mask)), np.float32(1e-6)))
    g("Mul", states, g("Add", g("Mul", share, mask), np.float32(1)), output="last_hidden_state")


def build(units, table, power, break_id):
    g = Graph()
    width = units.token_rows
    base, check, row = double_array(units.pair_keys, units.pair_rows, width)
    packed, scales = quantise(table)
    scales[[0, break_id]] = 0
    signs_of_byte = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1, bitorder="little").astype(np.float32) * 2 - 1
    marked = units.marked[:units.vocabulary_size]
    ids = g("Cast", "input_ids", to=TensorProto.INT32)
    ids = g("Mul", ids, g("Cast", "attention_mask", to=TensorProto.INT32))
    any_mark = g("ReduceMax", g("Cast", g("Gather", marked, ids), to=TensorProto.INT32), axes=[1], keepdims=1)
    bare = g("Gather", units.fold[:units.vocabulary_size].astype(np.int32), ids)
    ids = g("Where", g("Cast", any_mark, to=TensorProto.BOOL), ids, bare)
    following = g("Slice", g("Pad", ids, np.array([0, 0, 0, 1]), np.int32(0)), np.array([1]), np.array([1 << 30]), np.array([1]))
    slot = g("Add", g("Gather", base, ids), following)
    found = g("And", g("Equal", g("Gather", check, slot), ids), g("Greater", following, np.int32(0)))
    pairs = g("Where", found, g("Gather", row, slot), np.int32(0))
    tables = [g.constant(t) for t in (packed, scales, signs_of_byte)]
    token = g("Mul", vectors(g, ids, tables, table.shape[1]), repeats(g, ids, power))
    pair = g("Mul", vectors(g, pairs, tables, table.shape[1]), repeats(g, pairs, power))
    with_heading(g, g("Add", token, pair), ids, break_id)
    info = lambda name, kind, shape: helper.make_tensor_value_info(name, kind, shape)
    inputs = [info(n, TensorProto.INT64, ["batch", "tokens"]) for n in ("input_ids", "attention_mask")]
    outputs = [info("last_hidden_state", TensorProto.FLOAT, ["batch", "tokens", table.shape[1]])]
    graph = helper.make_graph(g.nodes, "embedding", inputs, outputs, g.constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], producer_name="hoi-tinh")
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


def write(folder, vocabulary, units, table, power, maximum_tokens):
    """Writes every file beside its name and renames, so that a reader never sees half a model."""
    os.makedirs(os.path.join(folder, "onnx"), exist_ok=True)
    config = {"model_type": "bert", "architectures": ["BertModel"], "hidden_size": table.shape[1],
              "vocab_size": len(vocabulary.tokens), "max_position_embeddings": maximum_tokens,
              "pad_token_id": 0, "transformers.js_config": {"dtype": "fp32"}}
    tokenizer_config = {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": maximum_tokens,
                        "pad_token": "[PAD]", "unk_token": "[UNK]", "cls_token": "[CLS]", "padding_side": "right",
                        "model_input_names": ["input_ids", "attention_mask"], "clean_up_tokenization_spaces": False}
    files = {"config.json": json.dumps(config, indent=2) + "\n",
             "tokenizer_config.json": json.dumps(tokenizer_config, indent=2) + "\n",
             "tokenizer.json": json.dumps(vocabulary.tokenizer_json(maximum_tokens), ensure_ascii=False, separators=(",", ":")),
             "onnx/model.onnx": build(units, table, power, vocabulary.ids[BREAK]).SerializeToString()}
    for name, content in files.items():
        path = os.path.join(folder, name)
        with open(path + ".part", "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode("utf-8"))
    for name in files:
        path = os.path.join(folder, name)
        os.replace(path + ".part", path)
