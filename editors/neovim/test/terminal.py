"""Uses Neovim as a writer does: in a terminal, with keys, and looks at the screen.

NVIM and MENSENTAAL_BIN name the programs. A picture of the screen goes to the cache, or into the README with
MENSENTAAL_SCREENSHOTS=1.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

PLUGIN = Path(__file__).resolve().parent.parent
DRAFT = PLUGIN.parent.parent / "examples/nieuwsbericht.md"
PROGRAM = Path(os.environ["MENSENTAAL_BIN"]).resolve()
NVIM = os.environ["NVIM"]
CACHE = Path(os.environ["MENSENTAAL_TESTS_CACHE"])
COLUMNS, ROWS = 100, 28


class Terminal:
    """A terminal of its own, that nobody looks at but this test."""

    def __init__(self, folder, environment, *command):
        self.tmux = ["tmux", "-f", "/dev/null", "-S", str(folder / "tmux")]
        settings = ["set", "-g", "default-terminal", "tmux-256color", ";", "set", "-sg", "escape-time", "0", ";",
                    "set", "-g", "status", "off", ";", "set", "-as", "terminal-features", ",*:RGB:usstyle", ";"]
        # By env, not by tmux: a login shell in between would set its own PATH.
        command = ["env", *(f"{name}={value}" for name, value in environment.items()), *command]
        subprocess.run([*self.tmux, *settings, "new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS),
                        shlex.join(command)], check=True)

    def keys(self, *keys):
        subprocess.run([*self.tmux, "send-keys", *keys], check=True)

    def screen(self, escapes=False):
        command = [*self.tmux, "capture-pane", "-p", "-N", *(["-e"] if escapes else [])]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def wait(self, what, seen):
        end = time.monotonic() + 15
        while not seen(self.screen()):
            if time.monotonic() > end:
                raise AssertionError(f"not seen in time: {what}. The screen:\n{self.screen()}")
            time.sleep(0.05)

    def close(self):
        subprocess.run([*self.tmux, "kill-server"], check=False)


def expectation(file):
    """What the command line finds and would write: the editor has to do the same."""
    before = file.read_bytes()
    result = subprocess.run([PROGRAM, "check", "--format", "json", file], capture_output=True, text=True)
    assert result.returncode == 1, f"the draft has findings: {result.stderr}"
    findings = [f for f in json.loads(result.stdout)["files"][0]["findings"] if f["fixes"] and f["severity"] != "hint"]
    findings.sort(key=lambda f: (len(f["fixes"]) == 1, f["severity"] != "warning", f["start"]))
    finding = findings[0]
    fix = finding["fixes"][0]
    after, at = b"", 0
    for edit in sorted(fix["edits"], key=lambda edit: edit["start"]):
        after += before[at : edit["start"]] + edit["text"].encode()
        at = edit["end"]
    line_start = max(before.rfind(b"\n", 0, finding["start"]), -1) + 1
    return finding, fix, finding["start"] - line_start + 1, after + before[at:]


# The sixteen colours of a light terminal, and what Neovim leaves to it.
BASIC = "#14161b #b3261e #2e7d32 #9a6700 #0b57a4 #7b3fa0 #0f6b6b #4f5258 #6b6f76 #b3261e #2e7d32 #9a6700 #0b57a4 #7b3fa0 #0f6b6b #14161b".split()
INK, PAPER = "#14161b", "#e0e2ea"
WIDE, HIGH, MARGIN = 10, 21, 14


def colour(codes):
    """One colour out of the numbers behind 38, 48 or 58."""
    if codes[0] == 2:
        return "#%02x%02x%02x" % tuple(codes[-3:])
    number = codes[1]
    if number < 16:
        return BASIC[number]
    if number >= 232:
        return "#" + f"{8 + 10 * (number - 232):02x}" * 3
    steps = (0, 95, 135, 175, 215, 255)
    number -= 16
    return "#%02x%02x%02x" % (steps[number // 36], steps[number // 6 % 6], steps[number % 6])


def styled(code, style):
    """A style after one SGR sequence."""
    style = dict(style)
    numbers = [[int(n) if n else 0 for n in part.split(":")] for part in code.split(";")]
    while numbers:
        head, *rest = numbers.pop(0)
        if head in (38, 48, 58):
            if not rest:
                count = {5: 2, 2: 4}[numbers[0][0]]
                rest = [n[0] for n in numbers[:count]]
                del numbers[:count]
            style[{38: "ink", 48: "paper", 58: "line"}[head]] = colour(rest)
        elif head == 4:
            style["under"] = rest[0] if rest else 1
        elif head == 0:
            style = {}
        elif head in (1, 3, 7):
            style[{1: "bold", 3: "italic", 7: "reverse"}[head]] = True
        elif head in (22, 23, 24, 27, 39, 49, 59):
            style.pop({22: "bold", 23: "italic", 24: "under", 27: "reverse", 39: "ink", 49: "paper", 59: "line"}[head], None)
        elif 30 <= head <= 37 or 90 <= head <= 97:
            style["ink"] = BASIC[head - 30 if head < 40 else head - 82]
        elif 40 <= head <= 47 or 100 <= head <= 107:
            style["paper"] = BASIC[head - 40 if head < 50 else head - 92]
    return style


def picture(screen, file):
    """The screen, drawn. Twice as large as it is shown, so that it stays sharp."""
    scale = 2
    wide, high, margin = WIDE * scale, HIGH * scale, MARGIN * scale
    folder = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono"
    fonts = {bold: ImageFont.truetype(f"{folder}{bold}.ttf", 16 * scale) for bold in ("", "-Bold")}
    image = Image.new("RGB", (COLUMNS * wide + 2 * margin, ROWS * high + 2 * margin), PAPER)
    draw = ImageDraw.Draw(image)
    style = {}
    for row, line in enumerate(screen.split("\n")[:ROWS]):
        column, y = 0, margin + row * high
        for code, char in re.findall(r"\x1b\[([\d;:]*)m|([^\x1b])", re.sub(r"\x1b(?!\[[\d;:]*m).[^\x1b]?", "", line)):
            if not char:
                style = styled(code, style)
                continue
            x = margin + column * wide
            ink, paper = style.get("ink", INK), style.get("paper", PAPER)
            if style.get("reverse"):
                ink, paper = paper, ink
            draw.rectangle((x, y, x + wide - 1, y + high - 1), fill=paper)
            if style.get("under"):
                below = y + high - 3 * scale
                draw.line((x, below, x + wide, below), fill=style.get("line", ink), width=scale)
            draw.text((x, y + scale), char, fill=ink, font=fonts["-Bold" if style.get("bold") else ""])
            column += 1
    file.parent.mkdir(parents=True, exist_ok=True)
    image.quantize(64).save(file, optimize=True)


def main():
    images = PLUGIN / "images" if os.environ.get("MENSENTAAL_SCREENSHOTS") else CACHE / "images/neovim"
    folder = Path(tempfile.mkdtemp(prefix="mensentaal-neovim-"))
    file = folder / DRAFT.name
    shutil.copy(DRAFT, file)
    finding, fix, column, after = expectation(file)
    environment = {
        "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}",
        "MENSENTAAL_PLUGIN": str(PLUGIN),
        "XDG_STATE_HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "COLORTERM": "truecolor",
    }
    terminal = Terminal(folder, environment, NVIM, "--clean", "-u", str(PLUGIN / "test/init.lua"), str(file))
    try:
        first = " ".join(finding["message"].split()[:3])
        terminal.wait("the draft", lambda screen: finding["text"].split()[0] in screen)
        # before the marks are there, nothing explains them
        terminal.wait("the marks", lambda screen: re.search(r"^[WIH] ", screen, re.M))
        terminal.keys(f":call cursor({finding['line']}, {column})", "Enter")
        terminal.keys("C-w", "d")
        terminal.wait("why it is marked", lambda screen: first in screen)
        terminal.keys("gra")
        terminal.wait("the choice", lambda screen: fix["title"] in screen)
        number = re.search(rf"^\s*(\d+): {re.escape(fix['title'])}", terminal.screen(), re.M)
        assert number, terminal.screen()
        picture(terminal.screen(escapes=True), images / "menu.png")
        terminal.keys(number[1], "Enter")
        terminal.wait("the menu gone", lambda screen: fix["title"] not in screen)
        terminal.keys(":write", "Enter")
        end = time.monotonic() + 10
        while file.read_bytes() != after and time.monotonic() < end:
            time.sleep(0.05)
        assert file.read_bytes() == after, f"expected\n{after.decode()}\ngot\n{file.read_text()}"
    finally:
        terminal.close()
        shutil.rmtree(folder, ignore_errors=True)
    print("ok: Neovim in a terminal")


sys.exit(main())
