from collections.abc import Callable
from typing import IO

from . import images as images

class Message:
    type: str
    message: str

class Result:
    value: str
    messages: list[Message]

def convert_to_html(
    fileobj: IO[bytes],
    *,
    style_map: str = ...,
    include_embedded_style_map: bool = ...,
    include_default_style_map: bool = ...,
    external_file_access: bool = ...,
    convert_image: Callable[[images.Image], list[object]] = ...,
) -> Result: ...
