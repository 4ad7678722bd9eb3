"""The agencies copy and pictures come from, and how they sign."""

import re

TEXT_AGENCIES: tuple[str, ...] = (
    "Press Association", "PA Media", "PA", "Thomson Reuters", "Reuters", "Agence France-Presse", "AFP",
    "The Associated Press", "Associated Press", "AP", "Bloomberg News", "Bloomberg", "dpa", "ANSA", "TASS", "Xinhua",
    "EFE", "EPA", "Kyodo News", "Kyodo", "Anadolu Agency", "Anadolu", "Interfax", "Ukrinform", "PTI", "IANS", "AAP",
    "Press Trust of India", "The Canadian Press", "Canadian Press", "UPI", "Ritzau", "Belga", "Yonhap", "Lusa",
    "Local Democracy Reporting Service", "Asian News International", "Australian Associated Press",
)  # fmt: skip
"""Agencies that sign stories; most sign pictures as well."""

PICTURE_AGENCIES: tuple[str, ...] = (
    "Alamy Stock Photo", "Alamy Live News", "Alamy", "Getty Images", "iStockphoto", "iStock", "Shutterstock",
    "Sportsfile", "Inpho", "RollingNews.ie", "Rolling News", "Photocall Ireland", "PA Images", "PA Wire", "PA Archive",
    "Press Association Images", "PA Graphics", "AP Photo", "AP Images", "EPA-EFE", "EPA Images", "NurPhoto",
    "Zuma Press", "Zuma Wire", "ZUMA", "Adobe Stock", "Unsplash", "Pexels", "Depositphotos", "Dreamstime",
    "Wikimedia Commons", "WireImage", "Action Images", "Cover Images", "Rex Features", "SOPA Images", "Sipa USA", "Sipa",
    "Imago", "MAXPPP", "Magnum Photos", "Magnum", "LightRocket", "Hulton Archive", "Mary Evans", "SWNS", "Splash News",
    "Backgrid", "Pacemaker", "Press Eye", "Presseye", "PacemakerPress", "Science Photo Library", "Bridgeman Images",
    "Eyevine", "Redux", "Panos Pictures", "Avalon", "Newspix", "Google Street View", "Google Maps", "Google Earth",
)  # fmt: skip
"""Agencies and libraries that sign pictures only: such a name at the end of a line is a picture's credit."""

# These are also surnames or words: they count only beside a slash, a label, or themselves.
CREDIT_ONLY_IN_FORM: tuple[str, ...] = ("Getty", "Rex", "Corbis", "X", "Facebook", "Instagram", "Twitter", "YouTube")


def _any_of(names: tuple[str, ...]) -> str:
    forms = {form for name in names for form in (name, name.upper())} | {
        "DPA",
        "inpho",
        "rollingnews.ie",
        "Rollingnews.ie",
    }
    longest_first = sorted(
        forms if "Alamy" in names else forms - {"inpho", "rollingnews.ie", "Rollingnews.ie"}, key=len
    )
    return "|".join(re.escape(form) for form in reversed(longest_first))


TEXT_AGENCY = rf"(?<![\w.])(?:{_any_of(TEXT_AGENCIES)})(?![\w])"
"""Pattern of an agency that signs stories."""

AGENCY = (
    rf"(?<![\w.])(?:{_any_of(PICTURE_AGENCIES + TEXT_AGENCIES)})(?: (?:Images|Pool|Pictures|Photos?|Europe|UK))*(?!\w)"
)
"""Pattern of any agency, as it signs a picture."""

AGENCY_IN_FORM = rf"(?:{AGENCY}|(?<!\w)(?:{'|'.join(CREDIT_ONLY_IN_FORM)})(?!\w))"
"""Pattern of any agency where the form around it says that it is a credit."""

_WHOLE_SOURCE = re.compile(rf"{TEXT_AGENCY}(?:(?:,| and| &| /|/) ?{TEXT_AGENCY})*")
_SIGNED = re.compile(rf"(?:©|\(c\)|copyright)?\s*({TEXT_AGENCY})[\s,]*(?:\d{{4}}(?:-\d{{4}})?)?", re.IGNORECASE)
_PICTURE_ONLY = re.compile("|".join(re.escape(name) for name in PICTURE_AGENCIES), re.IGNORECASE)


def source_of(line: str) -> str | None:
    """The agency or agencies a line consists of and nothing else, as written."""
    bare = line.strip(" \u00a0–—-()[].")
    return bare if _WHOLE_SOURCE.fullmatch(bare) else None


def copyright_source(line: str) -> str | None:
    """The agency of a line such as “© AFP 2024”."""
    found = _SIGNED.fullmatch(line.strip(" –—-()[]."))
    return found[1] if found and re.fullmatch(TEXT_AGENCY, found[1]) else None


def signs_pictures_only(name: str) -> bool:
    """Whether a credit names an agency or library that sells no text."""
    return bool(_PICTURE_ONLY.search(name))
