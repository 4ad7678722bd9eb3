"""Operation ids: every insert of one verb gets its own, all made from the verb's, so that a retried verb repeats them."""

from uuid import NAMESPACE_URL, uuid4, uuid5


def new_op() -> str:
    """A fresh operation id."""
    return str(uuid4())


def part(op_id: str, name: str) -> str:
    """The id of one named part of an operation: the same for the same operation."""
    return str(uuid5(NAMESPACE_URL, f"{op_id}/{name}"))
