"""What a tone does to a picture: one curve for every channel, from the light that comes in to the light that is shown.

Black stays black and white stays white, and what is darker stays darker: nothing is burnt out, nothing drowned, no two
tones change places. `brightness` moves the middle grey by so many percent of itself; `contrast` makes the curve so many
percent steeper there.
"""

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from editor.domain.copy import Tone

_STEPS: Final = 256


def curve(tone: "Tone") -> bytes:
    """The light shown for each of the 256 that come in; `bytes.translate` does a whole picture with it."""
    bend = math.log(0.5 * (1 + tone.brightness / 100)) / math.log(0.5)
    return bytes(round(255 * _harder((light / 255) ** bend, tone.contrast / 100)) for light in range(_STEPS))


def _harder(light: float, by: float) -> float:
    return light + by * (light - 0.5) * 4 * light * (1 - light)
