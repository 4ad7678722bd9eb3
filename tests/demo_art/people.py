"""Two portraits, drawn as a poster would show them."""

from PIL import Image

from tests.demo_art.brush import Sheet


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
