"""Pictures of the quays: the crane, the swing bridge at dusk, a trawler landing her catch."""

import math

from PIL import Image

from tests.demo_art.brush import WIDTH, Sheet


def crane() -> Image.Image:
    """The container crane over the new quay."""
    sheet = Sheet(14, [(0, "#9cc3d8"), (0.5, "#d9e4dc"), (0.68, "#f3e2c3"), (1, "#f3e2c3")])
    sheet.clouds(80, 520, "#ffffff", 26, 0.65)
    sheet.hills(800, 80, "#a9bdbd", 0.7, 1)
    sheet.box(0, 800, WIDTH, 420, [(0, "#8fb0b4"), (0.66, "#8fb0b4"), (1, "#2f5564")])
    sheet.ripples(806, 1200, "#eef3ea", 380, 0.45)
    sheet.shape([(0, 905), (WIDTH, 885), (WIDTH, 1200), (0, 1200)], [(0, "#9b958b"), (0.75, "#9b958b"), (1, "#4c4a49")])
    sheet.line([(0, 906), (WIDTH, 886)], 9, "#ded7c7")
    steel, shade = "#d9682f", "#a84a22"
    for x in (640, 700, 1010, 1070):
        sheet.line([(x, 930), (x + (26 if x < 800 else -26), 380)], 22, steel if x in (640, 1010) else shade)
    for y in (520, 700):
        sheet.line([(640, y), (1070, y)], 18, steel)
    sheet.lines([[(660, 700), (1050, 520)], [(660, 520), (1050, 700)], [(660, 520), (1040, 380)]], 8, shade)
    sheet.line([(250, 372), (1560, 372)], 26, steel)
    sheet.line([(250, 408), (1560, 408)], 10, shade)
    sheet.lines([[(x, 372), (x + 33, 408)] for x in range(250, 1550, 66)], 5, shade)
    sheet.lines([[(x + 33, 408), (x + 66, 372)] for x in range(250, 1500, 66)], 5, shade)
    sheet.line([(850, 190), (800, 372)], 16, steel)
    sheet.line([(850, 190), (910, 372)], 16, steel)
    sheet.lines([[(850, 192), (290, 366)], [(850, 192), (1530, 366)], [(850, 192), (1200, 366)]], 4, shade)
    sheet.box(1150, 404, 92, 40, "#37424c", round_=4)
    sheet.lines([[(1166, 444), (1166, 600)], [(1226, 444), (1226, 600)]], 2.4, "#37424c")
    sheet.box(1110, 600, 172, 74, [(0, "#2f7480"), (0.56, "#2f7480")])
    sheet.lines([[(x, 604), (x, 670)] for x in range(1122, 1280, 14)], 3, "#235963")
    inks = ["#b5483f", "#2f7480", "#d6a13c", "#546a80", "#7f9a62"]
    for column in range(5):
        for row in range(1 + (column * 2 + 1) % 4):
            x, y, ink = 1190 + column * 118, 850 - row * 62, inks[(column + row * 2) % 5]
            sheet.box(x, y, 114, 60, ink)
            sheet.lines([[(x + n, y + 4), (x + n, y + 56)] for n in range(8, 112, 12)], 2.4, "#1c2429", 0.22)
    for x, tall in ((300, 74), (352, 70), (470, 76)):
        sheet.person(x, 985, tall, "#2c3338")
        sheet.box(x - 9, 985 - tall * 0.78, 18, tall * 0.34, "#e8a13a")
        sheet.disc(x, 985 - tall * 0.95, 7, 5, "#f4d35e")
    sheet.gulls(6, 120, 300, "#536470")
    return sheet.finish()


def bridge() -> Image.Image:
    """The swing bridge at dusk, with its lamps in the water."""
    sheet = Sheet(16, [(0, "#243a5e"), (0.34, "#5a6c95"), (0.5, "#d59a8c"), (0.57, "#f0c193"), (1, "#f0c193")])
    sheet.clouds(200, 560, "#f3bfa0", 24, 0.5)
    for column in range(24):
        wide = sheet.chance.uniform(60, 110)
        tall = sheet.chance.uniform(70, 190)
        x = column * 78 - 20
        sheet.box(x, 690 - tall, wide, tall + 20, "#3c4364")
        if column % 3:
            sheet.shape([(x - 4, 692 - tall), (x + wide / 2, 650 - tall), (x + wide + 4, 692 - tall)], "#3c4364")
        sheet.windows(
            x + 12,
            706 - tall,
            3,
            max(int(tall // 42), 1),
            (24, 36),
            (9, 14),
            ("#ffd98a", "#ffe9b8", "#4e5576", "#4e5576"),
        )
    sheet.shape([(820, 694), (820, 430), (850, 360), (880, 430), (880, 694)], "#31385a")
    sheet.disc(850, 470, 18, 18, "#ffeec2")
    sheet.box(0, 695, WIDTH, 520, [(0, "#bb8c8d"), (0.58, "#bb8c8d"), (0.76, "#48507a"), (1, "#141c38")])
    sheet.ripples(700, 1200, "#f6c89d", 420, 0.45)
    iron = "#14192e"
    sheet.shape([(0, 742), (WIDTH, 742), (WIDTH, 778), (0, 778)], iron)
    for left in (40, 900):
        mid = left + 430
        arch = [(left + n * 86, 742 - math.sin(n / 10 * math.pi) * 190) for n in range(11)]
        sheet.line(arch, 16, iron)
        sheet.lines([[(x, y), (x, 742)] for x, y in arch], 7, iron)
        sheet.lines(
            [[arch[n], (arch[n + 1][0], 742)] for n in range(1, 5)]
            + [[arch[n + 1], (arch[n][0], 742)] for n in range(5, 9)],
            4,
            iron,
        )
        sheet.shape([(mid - 440, 778), (mid - 380, 778), (mid - 396, 930), (mid - 424, 930)], "#1a2038")
    sheet.shape([(850, 778), (950, 778), (975, 940), (825, 940)], "#1f2742")
    sheet.shape([(1740, 778), (WIDTH, 778), (WIDTH, 930), (1760, 930)], "#1a2038")
    for x in range(70, WIDTH, 166):
        sheet.line([(x, 742), (x, 672)], 4, iron)
        sheet.glow(x, 668, 54, "#ffe3a0", 0.95)
        sheet.ripples(800, 1130, "#ffdc94", 34, 0.5, around=x)
    for x in (560, 596, 1330):
        sheet.person(x, 744, 60, iron)
    return sheet.finish()


def trawler() -> Image.Image:
    """A trawler at the fish quay, early."""
    sheet = Sheet(17, [(0, "#8aa7b5"), (0.5, "#d6d9cf"), (0.6, "#eee0c4"), (1, "#eee0c4")])
    sheet.clouds(60, 520, "#f7f5ec", 30, 0.6)
    sheet.hills(700, 120, "#9fb0b2", 0.8, 2)
    sheet.box(0, 705, WIDTH, 500, [(0, "#a9b9b8"), (0.58, "#a9b9b8"), (1, "#33505b")])
    sheet.ripples(710, 1200, "#f4f3e6", 420, 0.5)
    hull = [(360, 720), (520, 800), (1180, 800), (1340, 690), (1290, 930), (1230, 960), (500, 960), (420, 930)]
    sheet.shape(hull, [(0, "#28567a"), (0.6, "#28567a"), (0.8, "#15324a")])
    sheet.shape(
        [(360, 720), (520, 800), (1180, 800), (1340, 690), (1336, 712), (1184, 824), (516, 824), (366, 742)], "#e8e0cc"
    )
    sheet.shape([(424, 930), (1288, 930), (1230, 960), (500, 960)], "#8e3a33")
    sheet.box(600, 610, 250, 196, [(0, "#f3efe3"), (0.5, "#f3efe3"), (0.67, "#c9c4b8")], round_=6)
    sheet.box(580, 596, 290, 20, "#b5483f", round_=4)
    sheet.windows(622, 640, 5, 1, (44, 0), (34, 46), ("#3c5566", "#4d6a7c"))
    sheet.box(690, 720, 54, 84, "#51646f")
    for x, top in ((720, 330), (1080, 420)):
        sheet.line([(x, 800), (x, top)], 10, "#4a3f38")
    sheet.lines(
        [[(720, 340), (1080, 430)], [(720, 340), (380, 724)], [(1080, 430), (1330, 694)], [(1080, 440), (980, 800)]],
        3,
        "#4a3f38",
    )
    sheet.line([(1080, 560), (1250, 640)], 8, "#4a3f38")
    sheet.shape([(900, 800), (930, 730), (1010, 716), (1060, 760), (1075, 800)], "#3f7f78")
    sheet.shape([(980, 800), (1010, 752), (1060, 748), (1090, 800)], "#d98a3d", 0.9)
    sheet.ripples(960, 1180, "#1d3a52", 220, 0.4, around=860)
    sheet.shape(
        [(0, 1030), (WIDTH, 1000), (WIDTH, 1200), (0, 1200)], [(0, "#8a8277"), (0.85, "#8a8277"), (1, "#5a544e")]
    )
    for n in range(6):
        x = 240 + n * 88 + (n // 3) * 560
        sheet.box(x, 1000, 80, 46, ["#d9a441", "#4f86a0", "#d9a441"][n % 3], round_=3)
        sheet.lines([[(x + 6, 1012), (x + 74, 1012)], [(x + 6, 1026), (x + 74, 1026)]], 3, "#2c3338", 0.35)
    for x in (860, 930):
        sheet.person(x, 1066, 150, "#31404a")
    sheet.gulls(11, 180, 520, "#5c6a70")
    return sheet.finish()
