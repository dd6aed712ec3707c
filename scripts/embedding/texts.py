"""Reads the training text: only sources whose licence lets the weights be shipped (see models/README.md)."""
import glob
import gzip
import json
import os
import re

CLEAN_GOVERNMENT = {"vanban-2026", "hanoi-decisions", "thu-tuc-hanh-chinh"}
REQUIRED = ["text-phapdien", "text-viwiki", "text-gov", "pairs-legal-title", "pairs-wiki-section", "pairs-gov-title"]


def check(folder):
    """@throws SystemExit with one line naming what is missing."""
    for name in REQUIRED:
        path = os.path.join(folder, f"{name}.jsonl.gz")
        if not os.path.isfile(path):
            raise SystemExit(f"train-embedding: {path} is missing; give the folder of the training text with --data DIR")


def rows(folder, name):
    with gzip.open(os.path.join(folder, f"{name}.jsonl.gz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def chunks(lines, shortest, longest):
    """Joins lines into passages of shortest..longest characters; a line longer than that is cut at sentence ends."""
    passage = ""
    for line in lines:
        for part in (re.split(r"(?<=[.;!?]) (?=\S)", line) if len(line) > longest else [line]):
            if passage and len(passage) + len(part) > longest:
                yield passage
                passage = ""
            passage = f"{passage}\n{part}" if passage else part
            if len(passage) >= shortest and part is not line:
                continue
        if len(passage) >= shortest:
            yield passage
            passage = ""
    if len(passage) > 80:
        yield passage


def documents(folder, corpus=None):
    """Yields (kind, group, title, [passage, …]): passages of one group are each other's hard negatives."""
    for row in rows(folder, "text-phapdien"):
        text = row["text"]
        yield "law", row.get("doc", ""), row["title"], [text[:1600]] if len(text) < 1800 else list(chunks(text.split("\n"), 500, 1200))
    for row in rows(folder, "text-viwiki"):
        for section, lines in sections(row["text"]):
            yield "wiki", row["title"], f"{row['title']} {section}".strip(), list(chunks(lines, 350, 1100))
    for row in rows(folder, "text-gov"):
        if row.get("source") in CLEAN_GOVERNMENT:
            yield "gov", row["title"], row["title"], list(chunks(row["text"].split("\n"), 350, 1100))
    for path in sorted(glob.glob(os.path.join(corpus, "*.txt")) if corpus else []):
        with open(path, encoding="utf-8") as file:
            text = re.sub(r"(?<![.:;!?])\n(?=[^\n])", " ", file.read())
        yield "corpus", os.path.basename(path), "", list(chunks([l for l in text.split("\n") if l.strip()], 300, 900))


def sections(text):
    heading, lines = "", []
    for line in text.split("\n"):
        if line.startswith("=="):
            if lines:
                yield heading, lines
            heading, lines = line.strip("= "), []
        elif line.strip():
            lines.append(line)
    if lines:
        yield heading, lines


def pairs(folder):
    """Yields (query, passage, kind)."""
    for name, kind in (("pairs-legal-title", "law"), ("pairs-wiki-section", "wiki"), ("pairs-gov-title", "gov")):
        for row in rows(folder, name):
            if name != "pairs-gov-title" or row["source"] in CLEAN_GOVERNMENT:
                yield row["query"], row["passage"], kind
