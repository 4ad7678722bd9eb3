"""Pictures of the town: the market, a football match under lights, the school playground."""

import math

from PIL import Image

from tests.demo_art.brush import HEIGHT, WIDTH, Sheet


def market() -> Image.Image:
    """Stalls in the square on a bright morning."""
    sheet = Sheet(21, [(0, "#7fb8d8"), (0.5, "#dfeae2"), (1, "#e9dcc0")])
    sheet.clouds(40, 320, "#ffffff", 20, 0.7)
    fronts = ["#d8b08c", "#b9c4b1", "#e3cfa6", "#a9b9c6", "#d99f86", "#c9b6cf", "#e0c9b0", "#b3c7c2"]
    for n, ink in enumerate(fronts):
        x, top = n * 228 - 10, 250 + (n * 67) % 110
        sheet.box(x, top, 228, 640, ink)
        sheet.shape([(x - 6, top + 4), (x + 114, top - 86), (x + 234, top + 4)], "#6b4f4a" if n % 2 else "#57606b")
        sheet.windows(x + 34, top + 50, 3, 3, (62, 104), (36, 58), ("#48606f", "#5b7482", "#fff2cf"))
    sheet.shape(
        [(0, 800), (WIDTH, 800), (WIDTH, HEIGHT), (0, HEIGHT)], [(0, "#b9a88f"), (0.66, "#b9a88f"), (1, "#7b6f62")]
    )
    sheet.lines([[(x, 800), ((x - 900) * 2.1 + 900, 1200)] for x in range(0, WIDTH + 1, 75)], 1.6, "#6f6457", 0.35)
    for x, tall in ((150, 170), (520, 160), (610, 174), (1010, 166), (1390, 172), (1620, 160)):
        sheet.person(x, 880, tall, "#57545c")
    for n, (first, second) in enumerate(
        (("#c8414b", "#fbf3e4"), ("#2f7480", "#fbf3e4"), ("#e0a030", "#fbf3e4"), ("#4f7f52", "#fbf3e4"))
    ):
        x, y, wide = 60 + n * 440, 640 + (n % 2) * 34, 370
        sheet.lines(
            [[(x + 14, y + 60), (x + 14, y + 330)], [(x + wide - 14, y + 60), (x + wide - 14, y + 330)]], 9, "#54453a"
        )
        sheet.box(x, y + 200, wide, 130, [(0, "#a0764f"), (0.75, "#a0764f"), (0.9, "#6d4d33")])
        for stripe in range(10):
            left, step = x - 22 + stripe * 41.4, 41.4
            top = x + 20 + stripe * 33
            sheet.shape(
                [(top, y), (top + 33, y), (left + step, y + 84), (left, y + 84)], first if stripe % 2 == 0 else second
            )
            sheet.disc(left + step / 2, y + 84, step / 2, 15, first if stripe % 2 == 0 else second)
        sheet.box(x, y + 98, wide, 26, "#1b2026", 0.22)
        for fruit in range(44):
            row, place = divmod(fruit, 22)
            ink = sheet.chance.choice(
                (("#d6452f", "#e58a2b"), ("#7fa23c", "#4f7f3a"), ("#e7b93c", "#d98a2b"), ("#8c3f63", "#c65a4a"))[n]
            )
            sheet.disc(x + 16 + place * 16.2, y + 198 - row * 12, 10, 9.5, ink)
    for x, tall, ink in (
        (330, 330, "#2b3744"),
        (400, 300, "#54383c"),
        (880, 344, "#243c3b"),
        (1330, 320, "#3b3350"),
        (1420, 240, "#6a4a2f"),
    ):
        sheet.disc(x, 1172, 60, 12, "#3c332a", 0.4, 5)
        sheet.person(x, 1172, tall, ink)
    sheet.shape([(930, 1000), (1006, 1000), (992, 1082), (944, 1082)], "#c9a063")
    return sheet.finish()


def pitch() -> Image.Image:
    """The cup tie under lights, from the river end."""
    sheet = Sheet(22, [(0, "#0c1730"), (0.3, "#1f3358"), (0.45, "#40598a"), (1, "#40598a")])
    sheet.box(0, 400, WIDTH, 190, [(0, "#1b2338"), (0.34, "#1b2338"), (0.5, "#2c3652")])
    sheet.shape([(0, 400), (0, 352), (WIDTH, 330), (WIDTH, 400)], "#121a2c")
    mask_inks = ("#c7ccd6", "#8c95a8", "#d1545c", "#e8dcc0", "#5b6a8c", "#39456a")
    for row in range(9):
        strokes: dict[str, list[list[tuple[float, float]]]] = {ink: [] for ink in mask_inks}
        for x in range(6, WIDTH, 17):
            jitter = sheet.chance.uniform(-3, 3)
            strokes[sheet.chance.choice(mask_inks)].append([(x + jitter, 418 + row * 19), (x + jitter, 429 + row * 19)])
        for ink, marks in strokes.items():
            sheet.lines(marks, 9, ink, 0.62)
    sheet.box(0, 588, WIDTH, 34, "#e8e4d8")
    for x in range(30, WIDTH, 260):
        sheet.box(x, 592, 220, 26, ("#c8414b", "#2d5f9a", "#3f7f52")[x // 260 % 3])
    sheet.box(0, 622, WIDTH, 600, [(0, "#3f8a4a"), (0.52, "#3f8a4a"), (1, "#1d5a32")])
    for n in range(-3, 9, 2):
        x, wide = 900 + (n - 3) * 190, 190
        low = 900 + (n - 3) * 420
        sheet.shape([(x, 622), (x + wide, 622), (low + 420, 1200), (low, 1200)], "#4d9a55", 0.5)
    chalk = "#f1f6ee"
    sheet.lines([[(0, 652), (WIDTH, 652)], [(0, 990), (1800, 930)]], 5, chalk, 0.85)
    sheet.lines([[(300, 652), (80, 860), (1130, 838), (1060, 652)]], 5, chalk, 0.8)
    sheet.disc(1420, 900, 250, 70, chalk, 0.0)
    for x in (90, 1700):
        sheet.line([(x, 430), (x, 70)], 12, "#0a0f1c")
        sheet.box(x - 70, 44, 140, 60, "#1a2233", round_=4)
        sheet.windows(x - 62, 50, 5, 2, (26, 26), (20, 20), ("#ffffff",))
        sheet.glow(x, 74, 420, "#dfeaff", 0.75)
    sheet.lines([[(470, 652), (470, 520), (860, 520), (860, 652)]], 9, "#ffffff")
    sheet.lines(
        [[(n, 524), (n + 8, 648)] for n in range(484, 860, 20)] + [[(474, y), (858, y)] for y in range(540, 652, 18)],
        1.1,
        "#e6ecf4",
        0.5,
    )
    for x, foot, tall, shirt in (
        (560, 690, 120, "#e8b93c"),
        (760, 780, 170, "#c8414b"),
        (960, 742, 150, "#f3f3ee"),
        (1180, 800, 180, "#c8414b"),
        (330, 790, 170, "#f3f3ee"),
        (1450, 760, 160, "#f3f3ee"),
    ):
        sheet.disc(x + 26, foot, 62, 9, "#0d2c18", 0.5, 4)
        sheet.person(x, foot, tall, "#1a2130")
        sheet.shape(
            [
                (x - tall * 0.14, foot - tall * 0.8),
                (x + tall * 0.14, foot - tall * 0.8),
                (x + tall * 0.11, foot - tall * 0.42),
                (x - tall * 0.11, foot - tall * 0.42),
            ],
            shirt,
        )
    x, foot = 760, 1120
    sheet.disc(x + 60, foot + 10, 190, 22, "#0d2c18", 0.55, 8)
    leg = "#c8a183"
    sheet.line([(x, 850), (x - 70, 980), (x - 150, 1090)], 46, leg)
    sheet.line([(x + 10, 850), (x + 130, 930), (x + 214, 1010)], 46, leg)
    sheet.line([(x - 110, 1030), (x - 160, 1100)], 48, "#c8414b")
    sheet.line([(x + 160, 950), (x + 214, 1010)], 48, "#c8414b")
    sheet.shape([(x - 90, 770), (x + 76, 762), (x + 100, 890), (x - 100, 900)], "#f3f3ee")
    sheet.shape([(x - 70, 560), (x + 66, 548), (x + 84, 790), (x - 92, 800)], [(0, "#d04a53"), (0.66, "#9c2f3a")])
    sheet.line([(x - 60, 580), (x - 170, 650), (x - 200, 740)], 34, leg)
    sheet.line([(x + 60, 575), (x + 180, 620), (x + 250, 560)], 34, leg)
    sheet.line([(x - 60, 580), (x - 140, 632)], 42, "#c8414b")
    sheet.line([(x + 60, 575), (x + 150, 612)], 42, "#c8414b")
    sheet.disc(x + 4, 492, 44, 54, leg)
    sheet.shape([(x - 42, 490), (x - 40, 446), (x, 428), (x + 44, 450), (x + 46, 476), (x, 462)], "#2a1f1b")
    sheet.disc(x + 300, 1016, 40, 40, "#fbfbf7")
    for n in range(5):
        sheet.disc(x + 300 + math.cos(n * 1.256) * 24, 1016 + math.sin(n * 1.256) * 24, 9, 9, "#222831")
    return sheet.finish()


def school() -> Image.Image:
    """The playground of Saltings school."""
    sheet = Sheet(24, [(0, "#8cc4e4"), (0.5, "#e2eee6"), (1, "#e2eee6")])
    sheet.clouds(60, 380, "#ffffff", 22, 0.75)
    sheet.hills(640, 70, "#8fb08a", 1.1, 1)
    sheet.box(300, 420, 1200, 360, [(0, "#b8634a"), (0.4, "#b8634a"), (0.65, "#94493a")])
    sheet.lines([[(300, y), (1500, y)] for y in range(436, 780, 14)], 1.2, "#7d3b2f", 0.35)
    sheet.shape([(270, 424), (420, 300), (1380, 300), (1530, 424)], [(0, "#56606d"), (0.36, "#434c58")])
    sheet.shape([(760, 424), (900, 230), (1040, 424)], "#c8755a")
    sheet.disc(900, 356, 38, 38, "#f6f0e0")
    sheet.lines([[(900, 356), (900, 330)], [(900, 356), (918, 366)]], 4, "#2b2f36")
    sheet.box(890, 170, 20, 80, "#56606d")
    sheet.shape([(872, 176), (900, 138), (928, 176)], "#434c58")
    for x in (350, 470, 590, 1070, 1190, 1310, 1400):
        sheet.box(x, 490, 76, 110, "#f3efe2", round_=3)
        sheet.windows(x + 7, 498, 2, 2, (33, 50), (28, 43), ("#6c8fa3", "#88aabb", "#a9c4cd"))
        sheet.box(x, 650, 76, 90, "#f3efe2", round_=3)
        sheet.windows(x + 7, 657, 2, 2, (33, 40), (28, 34), ("#6c8fa3", "#88aabb"))
    sheet.box(838, 590, 124, 190, "#2d5f7a", round_=4)
    sheet.lines([[(900, 592), (900, 780)]], 4, "#1d4459")
    sheet.shape(
        [(0, 778), (WIDTH, 778), (WIDTH, HEIGHT), (0, HEIGHT)], [(0, "#a8a69f"), (0.65, "#a8a69f"), (1, "#74736f")]
    )
    sheet.line([(200, 900), (1500, 860)], 6, "#f6d44c", 0.9)
    sheet.disc(1290, 1030, 200, 62, "#f3f1e6", 0.8)
    sheet.disc(1290, 1030, 192, 56, "#939289")
    for n in range(5):
        sheet.box(300 + n * 74, 960 + n * 22, 70, 58, ("#e06a4f", "#5a9ac0", "#e7b93c")[n % 3], 0.85)
    sheet.box(0, 700, 250, 90, "#3f7a4c", round_=40)
    sheet.box(1540, 690, 300, 100, "#4a8656", round_=44)
    for x, y, r in ((120, 560, 130), (1660, 540, 150), (1760, 600, 110)):
        sheet.box(x - 12, y, 24, 220, "#5d4636")
        sheet.disc(x, y, r, r * 0.9, "#4f8f56")
        sheet.disc(x - r * 0.3, y - r * 0.3, r * 0.6, r * 0.5, "#69a868", 0.8, 10)
    kids = (
        (420, 930, "#c8414b"),
        (520, 980, "#2d5f9a"),
        (640, 900, "#e0a030"),
        (980, 960, "#3f7f52"),
        (1120, 900, "#7a4f8c"),
        (1240, 1020, "#c8414b"),
        (1360, 1000, "#2d5f9a"),
    )
    for x, foot, coat in kids:
        tall = 118 + (foot - 880) * 0.4
        sheet.disc(x + 10, foot, 40, 8, "#3e3d3a", 0.4, 4)
        sheet.person(x, foot, tall, "#33323a", sheet.chance.uniform(-7, 7))
        sheet.shape(
            [
                (x - tall * 0.16, foot - tall * 0.8),
                (x + tall * 0.16, foot - tall * 0.8),
                (x + tall * 0.17, foot - tall * 0.34),
                (x - tall * 0.17, foot - tall * 0.34),
            ],
            coat,
        )
    return sheet.finish()
