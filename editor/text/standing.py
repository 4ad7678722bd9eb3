"""What of a body would not reach readers as it is meant, whatever house style says."""

from editor.domain.checks import Finding
from editor.domain.copy import Copy
from editor.text.asides import aside_findings
from editor.text.placing import placing_findings


def body_findings(copy: Copy) -> list[Finding]:
    """What keeps a copy from being approved for the sake of its picture lines and its notes."""
    return [*placing_findings(copy), *aside_findings(copy)]
