"""Pictures of the sea: the ferry, the lighthouse, a storm at the pier, the regatta."""

import math

from PIL import Image

from tests.demo_art.brush import HEIGHT, WIDTH, Sheet


def ferry() -> Image.Image:
    """The evening ferry under way, in a low sun."""
    sheet = Sheet(
        11, [(0, "#3c5a86"), (0.3, "#8d8fb0"), (0.46, "#f0b48a"), (0.54, "#fbd9a3"), (0.55, "#e9b78f"), (1, "#1d3a55")]
    )
    sheet.clouds(90, 500, "#fbe0c4", 30, 0.5)
    sheet.glow(1330, 600, 520, "#fff0c2", 0.95)
    sheet.disc(1330, 600, 64, 64, "#fff6dc")
    sheet.hills(655, 110, [(0, "#7d7390"), (0.55, "#8a7a92"), (1, "#8a7a92")], 0.8, 1)
    sheet.box(0, 655, WIDTH, HEIGHT - 655, [(0, "#d9a98c"), (0.545, "#d9a98c"), (0.7, "#5d7189"), (1, "#142c43")])
    sheet.ripples(660, 1190, "#ffe2b0", 420, 0.75, around=1330)
    sheet.ripples(662, 1200, "#0f2438", 460, 0.3)
    sheet.shape(
        [(330, 760), (1240, 760), (1200, 868), (400, 868)], [(0, "#20344d"), (0.62, "#20344d"), (0.73, "#101d2e")]
    )
    sheet.shape([(336, 760), (1240, 760), (1233, 784), (352, 784)], "#e9e4d8")
    sheet.shape(
        [(420, 690), (1130, 690), (1150, 760), (400, 760)], [(0, "#f4efe4"), (0.57, "#f4efe4"), (0.64, "#c9bfb4")]
    )
    sheet.shape(
        [(480, 628), (980, 628), (1010, 690), (470, 690)], [(0, "#fffaf0"), (0.5, "#fffaf0"), (0.58, "#d3c9bd")]
    )
    sheet.shape([(820, 580), (970, 580), (1000, 628), (812, 628)], "#f1ebdf")
    sheet.shape([(590, 520), (690, 520), (700, 628), (575, 628)], [(0, "#b8433d"), (1, "#8c2f2d")])
    sheet.box(584, 548, 112, 18, "#f4efe4")
    sheet.windows(440, 708, 24, 1, (28, 0), (18, 22), ("#ffdd8f", "#ffe9b5", "#43566c"))
    sheet.windows(500, 646, 15, 1, (32, 0), (20, 22), ("#ffdd8f", "#ffe9b5", "#43566c"))
    sheet.windows(836, 592, 5, 1, (28, 0), (22, 20), ("#34495f",))
    sheet.line([(905, 580), (905, 470)], 5, "#33302f")
    sheet.line([(905, 486), (480, 622)], 1.6, "#33302f", 0.7)
    sheet.shape([(380, 866), (1210, 866), (1440, 898), (1000, 886), (230, 902)], "#fff3df", 0.8, 3)
    sheet.disc(520, 430, 190, 34, "#4b4757", 0.28, 26)
    sheet.gulls(9, 200, 540, "#3b3a4c")
    return sheet.finish()


def lighthouse() -> Image.Image:
    """The light on the point, after sunset."""
    sheet = Sheet(12, [(0, "#0f1c3c"), (0.35, "#2d3f72"), (0.58, "#b46f80"), (0.68, "#f2b183"), (1, "#f2b183")])
    for _ in range(150):
        x, y = sheet.chance.uniform(0, WIDTH), sheet.chance.uniform(0, 460)
        size = sheet.chance.uniform(0.8, 2)
        sheet.line([(x, y), (x + size, y)], size, "#fdf3dc", 0.8 * (1 - y / 520))
    sheet.clouds(480, 760, "#f7c39b", 22, 0.42)
    sheet.box(0, 810, WIDTH, 400, [(0, "#d18d80"), (0.675, "#d18d80"), (0.8, "#4d4a72"), (1, "#131d38")])
    sheet.ripples(815, 1200, "#f9c79c", 480, 0.5)
    sheet.shape([(1190, 388), (-60, 190), (-60, 420)], "#fff2c4", 0.34, 26)
    sheet.shape([(1240, 388), (1900, 300), (1900, 500)], "#fff2c4", 0.3, 26)
    land = [
        (700, 1200),
        (780, 1020),
        (860, 985),
        (930, 900),
        (1020, 872),
        (1130, 830),
        (1330, 822),
        (1450, 858),
        (1560, 850),
        (1800, 960),
        (1800, 1200),
    ]
    sheet.shape(land, [(0, "#2a2a44"), (0.7, "#2a2a44"), (1, "#0c1122")])
    sheet.shape(
        [(880, 1200), (1010, 1010), (1180, 930), (1330, 985), (1500, 940), (1800, 1080), (1800, 1200)], "#0b1020", 0.9
    )
    sheet.shape(
        [(1158, 832), (1178, 430), (1254, 430), (1276, 832)], [(0, "#f3ead9"), (0.4, "#f3ead9"), (0.7, "#b9a9ad")]
    )
    sheet.shape([(1167, 660), (1172, 560), (1261, 560), (1267, 660)], [(0, "#b23f3c"), (1, "#8c3238")])
    sheet.shape([(1226, 832), (1222, 430), (1254, 430), (1276, 832)], "#2b2540", 0.32, 8)
    sheet.box(1160, 418, 112, 16, "#1c1f33", round_=3)
    sheet.box(1184, 356, 64, 62, "#ffe9a6")
    sheet.lines([[(x, 356), (x, 418)] for x in (1184, 1205, 1227, 1248)], 4, "#1c1f33")
    sheet.shape([(1174, 358), (1216, 312), (1258, 358)], "#1c1f33")
    sheet.line([(1216, 316), (1216, 286)], 4, "#1c1f33")
    sheet.glow(1216, 388, 250, "#fff4cf", 0.95)
    sheet.box(1330, 760, 150, 74, "#d9cdbf")
    sheet.shape([(1318, 764), (1350, 716), (1462, 716), (1492, 764)], "#3a3350")
    sheet.windows(1350, 784, 3, 1, (42, 0), (22, 26), ("#ffdf91",))
    return sheet.finish()


def storm() -> Image.Image:
    """A sea breaking over the pier."""
    sheet = Sheet(13, [(0, "#2b333d"), (0.3, "#56626b"), (0.5, "#8b9696"), (0.62, "#6d7d80"), (1, "#27363c")])
    sheet.clouds(20, 380, "#1d242c", 44, 0.62)
    sheet.clouds(260, 560, "#b7c0bd", 26, 0.4)
    for row in range(7):
        base = 640 + row * 42
        crest = [
            (x, base + math.sin(x / (70 + row * 22) + row * 1.7) * (8 + row * 3)) for x in range(0, WIDTH + 20, 20)
        ]
        tone = ["#7b8a8b", "#6c7d80", "#5f7175", "#52666b", "#465a60", "#3a4e55", "#2e4149"][row]
        sheet.shape([*crest, (WIDTH, HEIGHT), (0, HEIGHT)], tone, 0.92, 1)
        sheet.line(crest, 3 + row * 0.6, "#dfe8e4", 0.4, 1.4)
    sheet.shape(
        [(0, 812), (1130, 792), (1160, 838), (1150, 980), (0, 1080)],
        [(0, "#4c4c4b"), (0.67, "#55524e"), (0.9, "#252829")],
    )
    sheet.shape([(0, 800), (1130, 782), (1130, 802), (0, 824)], "#85807a")
    for x in range(90, 1100, 112):
        sheet.line([(x, 812), (x, 746)], 7, "#2a2c2e")
        sheet.disc(x, 744, 8, 8, "#2a2c2e")
    sheet.line([(40, 770), (1090, 760)], 3, "#2a2c2e", 0.8)
    sheet.box(1036, 640, 66, 146, [(0, "#a6a19a"), (0.66, "#6f6b67")])
    sheet.shape([(1028, 644), (1069, 596), (1110, 644)], "#3b2f30")
    sheet.glow(1069, 664, 70, "#ff8d6d", 0.9)
    for _ in range(420):
        angle = sheet.chance.uniform(-2.7, -0.5)
        far = sheet.chance.random() ** 0.62 * 430
        x, y = 1180 + math.cos(angle) * far * 1.05, 850 + math.sin(angle) * far
        size = sheet.chance.uniform(4, 34) * (1.15 - far / 470)
        sheet.disc(x, y, size, size * 0.9, "#f2f6f3", sheet.chance.uniform(0.12, 0.42))
    sheet.disc(1200, 850, 300, 80, "#f2f6f3", 0.75, 26)
    foam = [(x, 1010 + math.sin(x / 90) * 26) for x in range(-20, WIDTH + 40, 20)]
    sheet.shape([*foam, (WIDTH, HEIGHT), (0, HEIGHT)], [(0, "#42565b"), (0.84, "#42565b"), (1, "#16232a")], 0.96, 1)
    sheet.line(foam, 16, "#eef4f1", 0.75, 6)
    sheet.ripples(1030, 1200, "#dbe6e3", 120, 0.4)
    rain = [(sheet.chance.uniform(0, WIDTH + 200), sheet.chance.uniform(-40, HEIGHT)) for _ in range(420)]
    sheet.lines([[(x, y), (x - 18, y + 54)] for x, y in rain], 0.9, "#e6edec", 0.24)
    return sheet.finish()


def _sail(sheet: Sheet, x: float, foot: float, tall: float, ink: str, mark: str) -> None:
    sheet.shape(
        [
            (x, foot - tall),
            (x + tall * 0.03, foot),
            (x + tall * 0.44, foot - tall * 0.03),
            (x + tall * 0.25, foot - tall * 0.45),
        ],
        ink,
    )
    sheet.shape(
        [
            (x - tall * 0.02, foot - tall * 0.9),
            (x - tall * 0.02, foot - tall * 0.02),
            (x - tall * 0.3, foot - tall * 0.06),
        ],
        ink,
        0.85,
    )
    sheet.shape(
        [
            (x + tall * 0.02, foot - tall * 0.34),
            (x + tall * 0.31, foot - tall * 0.32),
            (x + tall * 0.35, foot - tall * 0.24),
            (x + tall * 0.02, foot - tall * 0.26),
        ],
        mark,
    )
    sheet.line([(x, foot - tall), (x + tall * 0.01, foot + 4)], max(tall * 0.012, 1.5), "#2b3440")
    hull = [
        (x - tall * 0.3, foot + 2),
        (x + tall * 0.42, foot),
        (x + tall * 0.34, foot + tall * 0.1),
        (x - tall * 0.2, foot + tall * 0.1),
    ]
    sheet.shape(hull, "#24405c")
    sheet.shape(
        [
            (x - tall * 0.3, foot + tall * 0.11),
            (x + tall * 0.5, foot + tall * 0.09),
            (x + tall * 0.3, foot + tall * 0.14),
        ],
        "#ffffff",
        0.75,
        2,
    )


def regatta() -> Image.Image:
    """Boats running for the line, in a fresh breeze."""
    sheet = Sheet(15, [(0, "#2f7fc0"), (0.4, "#93c7e6"), (0.52, "#dcedf0"), (1, "#dcedf0")])
    sheet.clouds(60, 500, "#ffffff", 30, 0.8)
    sheet.hills(620, 90, [(0, "#7fa4a4"), (1, "#7fa4a4")], 0.9, 1)
    sheet.hills(632, 46, "#5c8a78", 1.3, 1)
    sheet.box(0, 625, WIDTH, 600, [(0, "#6fb0c4"), (0.52, "#6fb0c4"), (0.75, "#2a7f9c"), (1, "#0d4a66")])
    sheet.ripples(630, 1200, "#f3fbfa", 620, 0.55)
    sheet.ripples(640, 1200, "#0b4560", 420, 0.32)
    boats = [
        (240, 680, 120, "#fffdf5", "#e07a3f"), (450, 668, 100, "#fff", "#3a6ea8"), (1510, 676, 116, "#fffdf5", "#c8414b"),
        (1330, 664, 92, "#fff", "#5a9a68"), (700, 730, 230, "#fdf8ea", "#c8414b"), (1220, 770, 300, "#fffdf5", "#2d5f9a"),
        (420, 905, 470, "#fffaf0", "#e39a2d"),
    ]  # fmt: skip
    for boat in boats:
        _sail(sheet, *boat)
    sheet.disc(1560, 1010, 46, 20, "#0b3c55", 0.4, 6)
    sheet.shape([(1524, 1000), (1560, 900), (1596, 1000)], "#f28c28")
    sheet.ripples(960, 1200, "#ffffff", 120, 0.6)
    sheet.gulls(7, 120, 420, "#4a5a66")
    return sheet.finish()
