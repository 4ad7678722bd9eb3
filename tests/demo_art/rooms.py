"""Pictures of rooms: the council chamber, the library, a meeting at the Customs House."""

from PIL import Image

from tests.demo_art.brush import WIDTH, Sheet


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
