"""Pictures of the town: market, football, council, school, library, two portraits, a meeting."""

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


def chamber() -> Image.Image:
    """The council chamber before the budget meeting."""
    sheet = Sheet(23, [(0, "#5c3f2e"), (0.5, "#8a6242"), (1, "#3a271d")])
    for x in range(0, WIDTH, 150):
        sheet.box(x, 0, 8, 700, "#3d291e", 0.7)
        sheet.box(x + 26, 330, 106, 330, "#6d4a33", 0.8, 4)
    for x in (240, 765, 1290):
        sheet.box(x, 40, 270, 470, [(0, "#cfe3ee"), (0.4, "#f6efd8")], round_=130)
        sheet.box(x, 260, 270, 260, [(0, "#e7ecdf"), (0.45, "#f6efd8")])
        sheet.lines(
            [[(x + 135, 44), (x + 135, 520)], [(x, 270), (x + 270, 270)], [(x, 400), (x + 270, 400)]], 9, "#3d291e"
        )
        sheet.shape([(x + 10, 520), (x + 260, 520), (x + 480, 1200), (x + 60, 1200)], "#fff0c8", 0.16, 20)
    sheet.box(700, 560, 400, 210, [(0, "#7a5237"), (0.6, "#54351f")], round_=6)
    sheet.box(680, 548, 440, 22, "#9a6d49", round_=4)
    sheet.box(850, 400, 100, 170, [(0, "#8f2f35"), (0.45, "#6c2229")], round_=18)
    sheet.disc(900, 660, 52, 52, "#d8b15a")
    sheet.disc(900, 660, 40, 40, "#7a5237")
    sheet.shape([(866, 668), (900, 628), (934, 668), (918, 668), (918, 690), (882, 690), (882, 668)], "#d8b15a")
    for row in range(4):
        y, wide = 800 + row * 104, 560 + row * 170
        for side in (-1, 1):
            near, far = 900 + side * 150, 900 + side * (150 + wide)
            left, right = min(near, far), max(near, far)
            sheet.shape(
                [(left, y), (right, y + (40 if side > 0 else 0)), (right, y + 120), (left, y + 120)]
                if side > 0
                else [(left, y + 40), (right, y), (right, y + 120), (left, y + 120)],
                [(0, "#9a6d49"), (0.62, "#9a6d49"), (1, "#4f3320")],
            )
            sheet.line([(near, y), (far, y + 40)], 10, "#b88a61")
            for seat in range(4 + row):
                x = near + side * (70 + seat * 124)
                if sheet.chance.random() < 0.66 and 0 < x < WIDTH:
                    lift = abs(x - near) / max(wide, 1) * 40
                    sheet.disc(x, y - 58 + lift, 22, 26, "#2a1d18")
                    sheet.shape(
                        [
                            (x - 48, y + 8 + lift),
                            (x - 36, y - 30 + lift),
                            (x + 36, y - 30 + lift),
                            (x + 48, y + 8 + lift),
                        ],
                        ("#2d3442", "#42303a", "#27383a")[seat % 3],
                    )
                sheet.box(x - 26, y + 6, 52, 8, "#fbf6e6", 0.75)
    sheet.line([(900, 0), (900, 120)], 5, "#2a1d14")
    for n in range(-3, 4):
        sheet.glow(900 + n * 46, 170 - abs(n) * 6, 58, "#ffe7ae", 0.85)
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


def library() -> Image.Image:
    """The reading room, reopened."""
    sheet = Sheet(25, [(0, "#ead8b4"), (0.5, "#d9bf90"), (1, "#7d5a3c")])
    sheet.shape([(0, 0), (WIDTH, 0), (1240, 260), (560, 260)], [(0, "#fbf3de"), (0.22, "#e9d7ae")])
    sheet.box(560, 260, 680, 420, [(0, "#f2e4c2"), (0.5, "#dcc496")])
    sheet.box(760, 300, 280, 300, [(0, "#bfe0ee"), (0.5, "#fbf3dc")], round_=140)
    sheet.box(760, 440, 280, 170, [(0, "#e7efe2"), (0.5, "#f7ecd0")])
    sheet.lines([[(900, 304), (900, 610)], [(760, 450), (1040, 450)], [(760, 530), (1040, 530)]], 8, "#6d4a2f")
    sheet.glow(900, 470, 420, "#fffbe6", 0.6)
    sheet.shape(
        [(560, 680), (1240, 680), (WIDTH, 1200), (0, 1200)], [(0, "#a87847"), (0.56, "#a87847"), (1, "#5a3b22")]
    )
    sheet.lines([[(560 + n * 68, 680), (n * 180, 1200)] for n in range(11)], 2, "#5a3b22", 0.4)
    spines = ("#8c3a3a", "#2f5a6b", "#c99a3f", "#4a6a48", "#6a4660", "#d9c8a0", "#34485f", "#a85a34")
    for side in (-1, 1):
        for shelf in range(6):

            def at(depth: float, level: float, side: int = side) -> tuple[float, float]:
                x = 900 + side * (340 + depth * 560)
                return x, (260 + level * 70) * (1 - depth) + (-20 + level * 206) * depth

            for book in range(34):
                near, far = (book + 1) / 34, book / 34
                gap = sheet.chance.uniform(0.06, 0.3)
                corners = [at(far, shelf + gap), at(near, shelf + gap), at(near, shelf + 0.92), at(far, shelf + 0.92)]
                sheet.shape(corners, sheet.chance.choice(spines), 0.95)
            sheet.shape([at(0, shelf + 0.92), at(1, shelf + 0.92), at(1, shelf + 1), at(0, shelf + 1)], "#5b3a22")
        for depth in (0, 0.34, 0.67, 1):
            sheet.line([at(depth, 0), at(depth, 6)], 6 + depth * 18, "#6d4a2f")
    for row, (y, wide) in enumerate(((720, 300), (830, 430), (1000, 640))):
        sheet.shape(
            [
                (900 - wide / 2, y),
                (900 + wide / 2, y),
                (900 + wide * 0.58, y + wide * 0.1),
                (900 - wide * 0.58, y + wide * 0.1),
            ],
            "#7a4d2b",
        )
        sheet.box(900 - wide * 0.58, y + wide * 0.1, wide * 1.16, 14 + row * 8, "#4e3019")
        for n in (-1, 1):
            x = 900 + n * wide * 0.3
            sheet.shape(
                [
                    (x - wide * 0.06, y - wide * 0.09),
                    (x + wide * 0.06, y - wide * 0.09),
                    (x + wide * 0.1, y - wide * 0.03),
                    (x - wide * 0.1, y - wide * 0.03),
                ],
                "#2f6b4f",
            )
            sheet.line([(x, y - wide * 0.03), (x, y + wide * 0.05)], wide * 0.016, "#c9a24a")
            sheet.glow(x, y + wide * 0.03, wide * 0.2, "#fff1bd", 0.7)
    for x, foot, tall in ((640, 900, 240), (1190, 990, 320)):
        sheet.disc(x, foot, tall * 0.2, tall * 0.04, "#2e1d10", 0.5, 5)
        sheet.person(x, foot, tall, "#33313c")
    return sheet.finish()


def _portrait(seed: int, ground: list[tuple[float, str]], coat: str, skin: str, hair: str) -> Sheet:
    sheet = Sheet(seed, ground)
    sheet.glow(620, 420, 760, "#ffffff", 0.35)
    sheet.shape(
        [(380, 1200), (470, 930), (640, 840), (760, 800), (1040, 800), (1160, 840), (1330, 930), (1420, 1200)], coat
    )
    sheet.shape([(790, 690), (1010, 690), (1030, 850), (900, 930), (770, 850)], skin)
    sheet.shape([(790, 720), (1010, 720), (1014, 800), (880, 790)], "#1d1512", 0.22, 12)
    sheet.disc(900, 520, 190, 240, skin)
    sheet.shape([(960, 300), (1120, 400), (1110, 640), (960, 770), (1010, 560)], "#1d1512", 0.14, 34)
    sheet.shape(
        [
            (700, 520),
            (690, 380),
            (760, 270),
            (900, 236),
            (1050, 270),
            (1112, 390),
            (1098, 520),
            (1070, 420),
            (960, 360),
            (820, 370),
            (736, 420),
        ],
        hair,
    )
    return sheet


def manager() -> Image.Image:
    """A football manager on the touchline, as a poster would show him."""
    sheet = _portrait(26, [(0, "#24564a"), (0.6, "#3f8a63"), (1, "#1d4a35")], "#22303f", "#c99f80", "#3a2f2b")
    sheet.shape([(610, 858), (900, 1010), (1190, 858), (1120, 830), (900, 930), (680, 830)], "#c8414b")
    sheet.line([(900, 960), (900, 1200)], 7, "#111a24")
    sheet.box(520, 1010, 120, 120, "#f3efe2", 0.95, 60)
    sheet.shape([(556, 1090), (580, 1036), (606, 1090)], "#c8414b")
    sheet.shape([(690, 400), (720, 250), (900, 190), (1080, 250), (1114, 400), (900, 340)], "#22303f")
    sheet.shape([(676, 408), (900, 336), (1128, 408), (1060, 430), (900, 392), (740, 430)], "#182230")
    return sheet.finish()


def skipper() -> Image.Image:
    """A ferry skipper, on deck, as a poster would show her."""
    sheet = _portrait(
        27, [(0, "#6da2c0"), (0.5, "#cfdcd4"), (0.62, "#4d8198"), (1, "#244f66")], "#d9962f", "#b98668", "#6b6a6a"
    )
    sheet.shape([(706, 420), (676, 560), (690, 700), (752, 742), (716, 560)], "#6b6a6a")
    sheet.shape([(1094, 420), (1124, 560), (1110, 700), (1048, 742), (1084, 560)], "#6b6a6a")
    sheet.shape([(640, 840), (780, 800), (900, 930), (1020, 800), (1160, 840), (930, 1040), (870, 1040)], "#b97a1f")
    sheet.line([(900, 1030), (900, 1200)], 8, "#8c5a14")
    sheet.shape([(690, 410), (706, 290), (800, 212), (1000, 212), (1094, 290), (1112, 410), (900, 410)], "#1f3550")
    sheet.box(684, 372, 434, 62, "#172a40", round_=30)
    sheet.gulls(5, 120, 360, "#496273")
    return sheet.finish()


def talks() -> Image.Image:
    """Two sides of a table, and the harbour in the window."""
    sheet = Sheet(28, [(0, "#cfd6d2"), (0.6, "#aab4b1"), (1, "#6f7876")])
    sheet.box(
        120, 80, 1560, 520, [(0, "#7fb0cc"), (0.3, "#cfe2e2"), (0.38, "#e9e2cc"), (0.4, "#6f9fb0"), (0.52, "#3c7088")]
    )
    sheet.ripples(480, 596, "#ffffff", 160, 0.5)
    for x in (0, 1688):
        sheet.box(x, 470, 112, 140, [(0, "#cfd6d2"), (0.6, "#aab4b1"), (1, "#6f7876")])
    sheet.shape([(1120, 470), (1380, 470), (1350, 510), (1150, 510)], "#28435c")
    sheet.box(1180, 430, 130, 42, "#f3efe2")
    sheet.box(1230, 396, 30, 36, "#b8433d")
    sheet.lines(
        [[(x, 80), (x, 600)] for x in (120, 510, 900, 1290, 1680)]
        + [[(120, 80), (1680, 80)], [(120, 600), (1680, 600)]],
        16,
        "#f3f1ea",
    )
    people = ((330, "#2b3744"), (590, "#4a3a44"), (1160, "#27423f"), (1440, "#3a3350"))
    for n, (x, coat) in enumerate(people):
        lean = 24 if n < 2 else -24
        sheet.disc(x + lean, 500, 60, 74, ("#c99f80", "#8a5f48", "#d3ab8c", "#b98668")[n])
        sheet.shape(
            [
                (x - 62 + lean, 500),
                (x - 58 + lean, 430),
                (x + lean, 412),
                (x + 58 + lean, 430),
                (x + 62 + lean, 494),
                (x + lean, 458),
            ],
            ("#2a211d", "#17130f", "#8c7a5a", "#4a4a4a")[n],
        )
        sheet.shape(
            [
                (x - 170, 900),
                (x - 140, 640),
                (x - 50 + lean, 578),
                (x + 50 + lean, 578),
                (x + 140, 640),
                (x + 170, 900),
            ],
            coat,
        )
        sheet.shape([(x - 26 + lean, 578), (x + 26 + lean, 578), (x + lean * 0.6, 680)], "#f3efe2")
    sheet.shape(
        [(60, 850), (1740, 850), (1860, 1200), (-60, 1200)], [(0, "#a87847"), (0.71, "#a87847"), (1, "#5f3f24")]
    )
    sheet.line([(60, 850), (1740, 850)], 8, "#c99a66")
    for x in (330, 620, 1130, 1430):
        sheet.shape([(x - 90, 930), (x + 60, 930), (x + 90, 1010), (x - 80, 1010)], "#fbf8ee")
        sheet.lines([[(x - 60, 950 + n * 14), (x + 50, 950 + n * 14)] for n in range(4)], 2.4, "#7d858c", 0.6)
        sheet.shape([(x + 110, 900), (x + 150, 900), (x + 144, 970), (x + 116, 970)], "#dbe9ee", 0.85)
    sheet.shape([(820, 905), (980, 905), (1010, 1000), (790, 1000)], "#2d5f7a")
    return sheet.finish()
