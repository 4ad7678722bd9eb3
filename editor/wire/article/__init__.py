"""Reading a pasted article page: what a reporter has after “select all, copy” on a news site."""

from editor.wire.article.about import doubt_notes, doubt_writers
from editor.wire.article.above import set_aside_above
from editor.wire.article.appeal import mark_appeals, warn_of_appeals
from editor.wire.article.assemble import assemble
from editor.wire.article.bare_number import keep_bare_numbers, keep_dates
from editor.wire.article.below import doubt_below, doubt_titles_at_the_end, set_aside_below
from editor.wire.article.caption_beside import doubt_captions, read_captions_beside
from editor.wire.article.caption_toggle import read_toggled_captions
from editor.wire.article.captions import read_caption_list
from editor.wire.article.clutter import mark_clutter
from editor.wire.article.crosshead import mark_crossheads
from editor.wire.article.head import NO_HEADLINE, is_paragraph, read_head
from editor.wire.article.links import mark_links
from editor.wire.article.links_above import set_aside_links_above
from editor.wire.article.newsletter import doubt_newsletters
from editor.wire.article.page import Page, Role
from editor.wire.article.picture_lines import mark_pictures
from editor.wire.article.pull_quote import set_aside_pull_quotes
from editor.wire.article.shown_inside import doubt_shown_inside
from editor.wire.article.sign_off import read_ending, read_source_of_reporting
from editor.wire.article.signed_times import part_signed_times
from editor.wire.article.split import split
from editor.wire.article.summary_box import doubt_summaries
from editor.wire.article.table_rows import doubt_rows
from editor.wire.article.unlisted import mark_unlisted_credits
from editor.wire.files import Text
from editor.wire.result import WireStory
from editor.wire.signatures.agencies import one_agency, source_of
from editor.wire.signatures.dateline import dateline_of
from editor.wire.signatures.sentence import excerpt

_FIRST_LINES = 8


def read_article(text: Text) -> WireStory:
    """The story of one pasted page. Nothing is dropped: what is no copy is in `removed`, what is doubtful in `warnings`."""
    page = Page(split(text.text), warnings=dict.fromkeys(text.warnings))
    # Each step looks only at what the ones before have left, the surest first.
    for step in (
        doubt_rows,
        part_signed_times,
        mark_clutter,
        mark_links,
        keep_bare_numbers,
        keep_dates,
        doubt_summaries,
        mark_appeals,
        doubt_newsletters,
        doubt_shown_inside,
        doubt_notes,
        read_caption_list,
        read_toggled_captions,
        set_aside_below,
        read_ending,
        mark_pictures,
        mark_unlisted_credits,
        read_captions_beside,
        doubt_below,
        set_aside_links_above,
        set_aside_above,
        read_head,
        doubt_writers,
        set_aside_pull_quotes,
        doubt_captions,
        doubt_titles_at_the_end,
        _read_dateline,
        read_source_of_reporting,
        mark_crossheads,
        warn_of_appeals,
    ):
        step(page)
    return assemble(page)


def _read_dateline(page: Page) -> None:
    copy = page.copy()[:_FIRST_LINES]
    opening = copy[:1] + list(filter(is_paragraph, copy))[:1]
    first = next((block for block in opening if dateline_of(block.text)), None)
    found = dateline_of(first.text) if first else None
    if first and found:
        if found.rest.strip(" –—-"):
            first.text = found.rest
        else:
            first.role = Role.CLAIMED
        if first.is_title and not any(block.role is Role.HEADLINE for block in page.blocks) and copy[1:]:
            first.role = Role.HEADLINE
            page.warnings.pop(NO_HEADLINE, None)
            page.warn(f"“{excerpt(first.text)}” stands behind the dateline and was taken for the headline.")
        page.dateline = found.place
        if found.agency and found.agency.isupper() and not source_of(found.agency):
            page.warn(f"“{found.agency}” stands in the dateline and was taken for the source.")
        if page.source and found.agency and not one_agency(page.source, found.agency):
            page.warn(f"The dateline names {found.agency}, another line {page.source}: the source may be either.")
        if page.source and found.agency and found.agency != page.source:
            page.removed_inside.append(found.agency)
        page.source = page.source or found.agency
