"""Decodes golden vectors with canmatrix and compares every signal: check.py DBC_FOLDER VECTORS_FOLDER."""

import contextlib
import io
import json
import logging
import sys
from decimal import Decimal
from pathlib import Path

logging.basicConfig(level=logging.ERROR)
with contextlib.redirect_stdout(io.StringIO()):
    import canmatrix.formats


def camel(snake):
    return "".join(word[0].upper() + word[1:] for word in snake.split("_"))


def load(path):
    """Reads a file; the reader prints what it does not understand."""
    complaints = io.StringIO()
    with contextlib.redirect_stdout(complaints), contextlib.redirect_stderr(complaints):
        database = canmatrix.formats.loadp_flat(str(path))
    if complaints.getvalue():
        raise SystemExit(f"{path.name}: {complaints.getvalue()}")
    return {(f.arbitration_id.id, f.arbitration_id.extended): f for f in database.frames}


def find(name, decoded):
    """A signal that several pages have says its page at the end of its name."""
    found = [n for n in decoded if n == camel(name) or n.startswith(camel(name) + "Page")]
    return min(found, key=len, default=None)


def agrees(value, signal):
    raw = signal.raw_value
    named = signal.signal.values.get(raw)
    if value is None:
        return named == "not_available"
    if isinstance(value, bool):
        return raw == int(value) and signal.signal.size == 1
    if isinstance(value, str):
        size = signal.signal.size // 8
        octets = raw.to_bytes(max(size, 1), "big")
        return value in (named, octets.hex().upper(), octets.decode("latin-1").rstrip("\0 "))
    return named is None and signal.phys_value == Decimal(value)


def check(frame, vector):
    signals = vector["signals"]
    if frame.size == 0:
        return [] if not signals else ["has signals, but the DBC message has no data"]
    payload = bytes.fromhex(vector["raw"]).ljust(frame.size, b"\0")[: frame.size]
    decoded = frame.decode(payload)
    wrong = []
    for name, value in signals.items():
        found = find(name, decoded)
        if found is None:
            wrong.append(f"{name} is missing")
        elif not agrees(value, decoded.pop(found)):
            wrong.append(f"{name} is not {value}")
    if vector["length"] >= frame.size:
        wrong += [f"{name} is too much" for name in decoded]
    return wrong


def main(dbc_folder, vectors_folder):
    failed = False
    for path in sorted(dbc_folder.glob("*.dbc")):
        path.read_bytes().decode("ascii")
        frames = load(path)
        vectors, signals = 0, 0
        for line in (vectors_folder / f"{path.stem}.jsonl").read_text("utf-8").splitlines():
            vector = json.loads(line, parse_float=Decimal)
            key = (int(vector["id"], 16), len(vector["id"]) == 8)
            wrong = check(frames[key], vector) if key in frames else ["no such message"]
            for problem in wrong:
                failed = True
                print(f"{path.name} {vector['id']}#{vector['raw']}: {problem}")
            vectors += 1
            signals += len(vector["signals"])
        print(f"canmatrix: {path.stem}: {len(frames)} messages, {vectors} vectors, {signals} signals compared")
        if not vectors:
            failed = True
    return 1 if failed else 0


sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
