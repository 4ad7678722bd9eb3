"""The tables of what is known of pictures besides the photos themselves."""

from sqlalchemy import Index, Integer

from editor.store.columns import given, made, optional, switch, whole
from editor.store.tables import Row


class KillRow(Row, table=True):
    """Versions of killed pictures; the latest of a subject holds. `of` says what the subject is: photo or job."""

    __tablename__ = "kill"
    __table_args__ = (Index("kill_subject", "of", "subject", "seq"),)

    seq: int = made(Integer, primary_key=True, autoincrement=False)
    op_id: str = given(unique=True)
    of: str = given()
    subject: str = given()
    agency: str = optional()
    name: str = optional()
    signs: str = optional()
    reason: str = given()
    active: int = switch(default=1)
    by: str = made()
    at: str = made()


class LikenessRow(Row, table=True):
    """The likeness of a photo as one version of the program reckons it: what can be reckoned again, kept to be quick."""

    __tablename__ = "likeness"

    sha256: str = given(primary_key=True)
    version: int = whole(primary_key=True, autoincrement=False)
    signs: str = optional()
