"""What agencies ask of captions, as findings about a copy: advice beside the checks, which stops nothing."""

from editor.domain.checks import Finding
from editor.domain.copy import Copy
from editor.text.captions.advice import Caption, advise


def caption_findings(copy: Copy) -> list[Finding]:
    """Everything that the captions of a copy could do better, picture by picture."""
    story = f"{copy.headline}\n{copy.standfirst}\n{copy.body}"
    return [
        Finding(
            f"caption-{one.rule}", "advice", f"Caption of picture {use.number}: {one.message}", "caption", use.number
        )
        for use in copy.pictures
        for one in advise(Caption(use.caption, story, use.place, use.date_created, copy.language))
    ]
