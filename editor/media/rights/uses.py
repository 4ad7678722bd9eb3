"""The uses that instructions speak of, under one name each, in the languages that agencies write them in."""

import re
from functools import lru_cache
from typing import Final

_NAMES: Final = {
    "editorial": "editorial|editorial use|editorial usage|editorial purposes|editorial usages|news use|news purposes|news reporting"
    "|news|redaktionelle nutzung|redaktionelle verwendung|redaktionelle zwecke|redaktionellen zwecken"
    "|redaktionellen verwendung|redaktionellen nutzung|redaktionellen gebrauch|usage éditorial|utilisation éditoriale"
    "|usage rédactionnel|uso editoriale|uso editorial|uso informativo|redactioneel gebruik|redaktionellt bruk|redaksjonell bruk",
    "archive": "archive|archives|archiving|archival|archival use|archive use|archive usage|storage|archivierung|archiv|archivnutzung"
    "|archivage|archivi|archivio|archiviazione|archivos|archivo|archief|archivering|arkiv|arkivering|arquivo|arquivos",
    "sales": "sales|sale|resale|resales|re-sale|re-sales|reselling|licensing|relicensing|third party sales|third party resale"
    "|third-party sales|third party licensing|commercial sale|commercial sales|private sales|verkauf|weiterverkauf|verkäufe|vente|ventes|revente"
    "|vendita|rivendita|vendite|venta|ventas|reventa|vendas|doorverkoop|verkoop|salg|videresalg|försäljning",
    "syndication": "syndication|third party use|third-party use|third parties|third party|redistribution|re-distribution"
    "|distribution to third parties|sub-licensing|sublicensing|weitergabe an dritte|dritte|cession à des tiers|tiers"
    "|cessione a terzi|terzi|cesión a terceros|terceros|terceiros|weiterverbreitung|derden",
    "advertising": "advertising|advertisements|advertisement|adverts|ads|advertising campaigns|advertising campaign|advertising use"
    "|advertising purposes|marketing|marketing campaigns|marketing purposes|marketing use|marketing or advertising campaigns"
    "|promotion|promotions|promotional use|promotional purposes|endorsements|werbung|werbezwecke|werbliche nutzung|pr|publicité"
    "|publicitaire|usage publicitaire|pubblicità|uso pubblicitario|publicidad|uso publicitario|publicidade|reclame|reklame|reklam",
    "commercial": "commercial|commercial use|commercial uses|commercial usage|commercial purposes|merchandising|merchandise"
    "|kommerzielle nutzung|kommerzielle verwendung|kommerzielle zwecke|usage commercial|utilisation commerciale"
    "|uso commerciale|fini commerciali|uso comercial|fines comerciales|commercieel gebruik|kommersiell bruk",
    "books": "books|book|book use|book covers|book publishing|bücher|livres|libri|libros|livros|boeken",
    "magazines": "magazines|magazine|mags|mag|magazine use|periodicals|zeitschriften|magazine und zeitschriften|riviste|revistas"
    "|periodici|tijdschriften|magasin",
    "newspapers": "newspapers|newspaper|newspaper use|tageszeitungen|zeitungen|journaux|quotidiani|periódicos|diarios|kranten",
    "tabloids": "tabloids|tabloid|tabloid use|boulevardpresse|boulevardmedien",
    "print": "print|print use|print usage|print media|print publication|printmedien|presse écrite|carta stampata|prensa escrita",
    "tv": "tv|television|tv use|broadcast|broadcasting|broadcast use|tv and film|fernsehen|télévision|televisione|televisión|televisie",
    "film": "film|films|video|videos|film use|video use|documentaries",
    "online": "online|online use|online usage|internet|internet use|web|web use|web usage|website|websites|website use|digital|digital use"
    "|electronic use|electronic media|onlinenutzung|online-nutzung|online-verwendung|internetnutzung|utilisation en ligne"
    "|usage web|usage internet|uso online|uso web|uso en línea|nettbruk",
    "social": "social|social media|social media use|social networks|soziale medien|sozialen medien|réseaux sociaux|social network"
    "|redes sociales|redes sociais|sociale media",
    "mobile": "mobile|mobiles|mobile use|mobile phones|mobile phone|mobile devices|apps|app use|mobile apps|mobile services",
    "cover": "cover|covers|cover use|front cover|front covers|front page|front pages|front-page|front-page use|front page use"
    "|magazine covers|title page|titelseite|titelseiten|titelbild|la une|couverture|couvertures|prima pagina|copertina"
    "|copertine|portada|portadas|capa|capas|voorpagina",
    "crop": "crop|crops|cropping|beschnitt|recadrage|recadrages|ritaglio|recorte|recortes",
    "alter": "alteration|alterations|altering|manipulation|manipulations|digital manipulation|retouching|modification|modifications"
    "|changes|editing|photoshopping|bearbeitung|veränderung|manipulationen|retouche|retouches|modifiche|ritocchi|manipolazione"
    "|manipulación|manipulaciones|modificaciones|alteraciones",
    "betting": "betting|gambling|gaming|games|fantasy games|betting games|betting services",
    "calendars": "calendars|calendar|posters|poster|prints|postcards|greeting cards|kalender|calendriers|calendari|calendarios",
    "entertainment": "entertainment|entertainment use",
    "education": "educational use|education|schoolbooks|school books|textbooks|schulbücher|manuels scolaires",
    "political": "political use|political campaigns|political advertising|politische werbung|wahlwerbung",
    "agencies": "agencies|agency|other agencies|photo agencies|agenturen|agences|agenzie|agencias|wires",
    "ai": "ai|ai training|machine learning|artificial intelligence|text and data mining|data mining|ki-training",
    "free sheets": "freesheets|free sheets|free newspapers|gratiszeitungen",
    "trade press": "trade|trade press|fachpresse",
    "satire": "satire|satirical use|memes",
    "corporate": "corporate use|corporate publications|corporate|internal use|pr use|company publications",
}
_CODES: Final = {" ".join(name.split()): code for code, names in _NAMES.items() for name in names.split("|")}
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_JOIN: Final = re.compile(
    r"(?:\s*[,/&+]\s*(?:(?:and|or|und|oder)\s+)?|\s+-\s+|\s+(?:and|or|nor|und|oder|et|ou|o|y|ni|eller)\s+)"
)
_MOST_WORDS: Final = 5


@lru_cache(maxsize=8)  # many forms begin with this slot, at the same place
def uses(text: str, start: int) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The uses named one after another from `start`, the whole list first: where it ends, and their names in order."""
    lists: list[tuple[int, tuple[str, ...]]] = []
    named: set[str] = set()
    found = _use(text, start)
    while found is not None:
        end, name = found
        named.add(name)
        lists.insert(0, (end, tuple(sorted(named))))
        join = _JOIN.match(text, end)
        found = _use(text, join.end()) if join is not None else None
    return tuple(lists)


def _use(text: str, start: int) -> tuple[int, str] | None:
    ends, place = [], start
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, place)
        if word is None:
            break
        ends.append(word.end())
        space = re.compile(r"\s+").match(text, word.end())
        if space is None:
            break
        place = space.end()
    for end in reversed(ends):
        code = _CODES.get(re.sub(r"\s+", " ", text[start:end]))
        if code is not None:
            return end, code
    return None
