"""What pages in German, French, Spanish, Italian and Irish show around an article, and how they write a time."""

from editor.text.vocabulary import vocabulary

TIMES = vocabulary(
    """uhr januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
    aktualisiert veröffentlicht stand am um vor stunde stunden minuten min lesezeit
    janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi
    samedi dimanche publié mis mise à jour le de temps lecture modifié
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves
    viernes sábado domingo publicado actualizado lectura las del
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre pubblicato aggiornato alle ore
    eanáir feabhra márta aibreán bealtaine meitheamh iúil lúnasa meán fómhair deireadh samhain nollaig nuashonraithe"""
)
"""Words that times are made of."""

TIME_SIGNS = vocabulary(
    "uhr aktualisiert veröffentlicht publié publicado actualizado pubblicato lesezeit lecture lectura"
)
"""Words that only stand beside a time."""

FURNITURE = frozenset(
    """teilen
    merken
    drucken
    anzeige
    werbung
    artikel teilen
    zur startseite
    startseite
    mehr zum thema
    lesen sie auch
    lesen sie mehr
    auch interessant
    newsletter abonnieren
    zum newsletter anmelden
    partager
    partager l'article
    imprimer
    publicité
    accueil
    lire aussi
    à lire aussi
    lire plus
    sur le même sujet
    s'abonner
    je m'abonne
    compartir
    imprimir
    guardar
    publicidad
    portada
    lea también
    leer más
    más información
    suscríbete
    condividi
    pubblicità
    leggi anche
    abbonati
    roinn
    fógra
    léigh freisin
    tuilleadh""".replace("\n    ", "\n").split("\n")
)
"""Whole lines, in small letters, that are no copy."""

LINKS_FOLLOW = frozenset(
    {"mehr zum thema", "lesen sie auch", "auch interessant", "lire aussi", "à lire aussi", "sur le même sujet"}
    | {"lea también", "más información", "leggi anche", "léigh freisin"}
)
"""Those with titles of other stories below them."""
