"""The table of actions. Menus, buttons, shortcuts and the list of keys derive from it; nothing is said twice."""

from dataclasses import dataclass

MENUS = ("File", "Text", "Story", "Pictures", "View", "Help")


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do.

    `handler` names who does it: an attribute of `Handlers`, a dot, and its method. `group` parts a menu with lines.
    `option` is the option that the action turns on and off, which its mark in the menu shows.
    """

    name: str
    label: str
    shortcut: str
    icon: str
    menu: str
    handler: str
    help: str
    group: int = 0
    option: str = ""


CATALOGUE: tuple[Action, ...] = (
    Action("new_story", "New story…", "Ctrl+N", "new", "File", "intake.new_story", "Start a story as its author."),
    Action("import_copy", "Import…", "Ctrl+Shift+O", "import", "File", "intake.import_copy",
           "Read wire copy, a document or pasted text into a new story."),
    Action("save", "Save now", "Ctrl+S", "save", "File", "story.save", "Keep what was typed as a revision at once.", 1),
    Action("save_copy_as", "Save a copy as…", "Ctrl+Shift+S", "export", "File", "story.save_copy",
           "Write the text in the window to a file.", 1),
    Action("open_newsroom", "Open another newsroom…", "Ctrl+O", "database", "File", "reception.choose_newsroom",
           "Open the demo newsroom, a shared one, or your own.", 2),
    Action("switch_person", "Switch person…", "", "user", "File", "reception.switch_person",
           "Sign in as somebody else.", 2),
    Action("sign_out", "Sign out", "", "sign-out", "File", "reception.sign_out",
           "Save, close the story and show who can sign in.", 2),
    Action("settings", "Settings…", "Ctrl+,", "settings", "File", "preferences.show_settings",
           "The theme, the order of lists, the folder of the site.", 3),
    Action("quit", "Quit", "Ctrl+Q", "close", "File", "look.quit", "Save everything and close the window.", 3),
    Action("undo", "Undo", "Ctrl+Z", "undo", "Text", "text.undo", "Take the last change to the text back."),
    Action("redo", "Redo", "Ctrl+Shift+Z", "redo", "Text", "text.redo", "Make it again."),
    Action("bold", "Bold", "Ctrl+B", "bold", "Text", "text.bold", "Set the selected words in bold, or not.", 1),
    Action("italic", "Italic", "Ctrl+I", "italic", "Text", "text.italic",
           "Set the selected words in italics, or not.", 1),
    Action("link", "Link", "Ctrl+Shift+K", "link", "Text", "text.link",
           "Make the selected words a link, to the address on the clipboard if there is one; or words again.", 1),
    Action("crosshead", "Crosshead", "Ctrl+Shift+H", "heading", "Text", "text.crosshead",
           "Make the line a crosshead, or a paragraph again.", 2),
    Action("quote", "Quotation", "Ctrl+Shift+B", "quote", "Text", "text.quote",
           "Set the selected paragraphs off as a quotation, or not.", 2),
    Action("bullets", "List", "Ctrl+Shift+L", "list", "Text", "text.bullets",
           "Make the selected paragraphs a list, or paragraphs again.", 2),
    Action("numbers", "Numbered list", "Ctrl+Shift+N", "sort", "Text", "text.numbers",
           "Make the selected paragraphs a numbered list, or paragraphs again.", 2),
    Action("picture_line", "Picture line", "Ctrl+Alt+I", "picture", "Text", "shaping.picture_line",
           "Put the line of the next picture that has none where the cursor stands.", 2),
    Action("move_up", "Move paragraph up", "Alt+Up", "chevron-up", "Text", "shaping.move_up",
           "Put the paragraph or list item before the one above.", 3),
    Action("move_down", "Move paragraph down", "Alt+Down", "chevron-down", "Text", "shaping.move_down",
           "Put the paragraph or list item after the one below.", 3),
    Action("sentence_case", "Sentence case", "Alt+Shift+S", "heading", "Text", "shaping.sentence_case",
           "A capital at the start of each sentence and for names; the rest small.", 4),
    Action("title_case", "Title Case", "Alt+Shift+T", "heading", "Text", "shaping.title_case",
           "A capital for each word of the selection but the small ones.", 4),
    Action("capitals", "CAPITALS", "Alt+Shift+U", "heading", "Text", "shaping.capitals",
           "The selected words in capitals.", 4),
    Action("small_letters", "small letters", "Alt+Shift+L", "heading", "Text", "shaping.small_letters",
           "The selected words in small letters.", 4),
    Action("go_to", "Go to paragraph…", "Ctrl+G", "chevron-right", "Text", "writing.go_to",
           "Put the cursor at the start of a paragraph or a line, by its number.", 5),
    Action("smart_quotes", "Smart quotes and dashes", "", "quote", "Text", "writing.turn_smart_quotes",
           "Quotation marks and dashes of the story's language as you type, or straight ones.", 6, "smart_quotes"),
    Action("expand", "Text expansions", "", "edit", "Text", "writing.turn_expansions",
           "Short forms become their words as you type, or stay.", 6, "expansions"),
    Action("expansions", "Text expansions…", "", "edit", "Text", "writing.show_expansions",
           "Your short forms and the words they stand for.", 6),
    Action("submit", "Submit for review", "Ctrl+Return", "send", "Story", "flow.submit",
           "Hand the story to the subeditors."),
    Action("approve", "Approve", "Ctrl+Shift+A", "approve", "Story", "flow.approve",
           "Bind exactly this text for publication."),
    Action("publish", "Publish", "Ctrl+Shift+P", "publish", "Story", "flow.publish",
           "Make the package, prove it and release it."),
    Action("return", "Return…", "Ctrl+Shift+R", "return", "Story", "flow.send_back",
           "Send the story back to its author with a reason.", 1),
    Action("recall", "Recall", "", "recall", "Story", "flow.recall", "Take your story back before it is approved.", 1),
    Action("reopen", "Edit, voids approval", "", "reopen", "Story", "flow.reopen",
           "Open approved copy for editing; it must be approved again.", 1),
    Action("schedule", "Schedule…", "Ctrl+Shift+D", "calendar", "Story", "flow.schedule",
           "Publish at a time you choose.", 2),
    Action("unschedule", "Unschedule", "", "remove", "Story", "flow.unschedule", "Take the time away again.", 2),
    Action("revise", "Revise…", "Ctrl+Shift+E", "revise", "Story", "flow.revise",
           "Correct or update a published story; the live version stays until then.", 2),
    Action("spike", "Spike…", "", "spike", "Story", "flow.spike", "Put the story aside, with a reason.", 3),
    Action("unspike", "Unspike", "", "unspike", "Story", "flow.unspike", "Bring a spiked story back.", 3),
    Action("withdraw", "Withdraw…", "", "withdraw", "Story", "flow.withdraw",
           "Take a published story down and put a notice in its place.", 3),
    Action("attach_pictures", "Attach pictures…", "Ctrl+Shift+I", "add-picture", "Pictures", "pictures.attach",
           "Add picture files with their captions and credits."),
    Action("place_picture", "Place picture in the text", "Ctrl+Alt+P", "picture", "Pictures", "pictures.place",
           "Put the chosen picture's line where the cursor stands."),
    Action("remove_picture", "Remove picture from the story", "", "remove", "Pictures", "pictures.remove",
           "Take the chosen picture out; it stays in the library.", 1),
    Action("go_search", "Search", "Ctrl+F3", "search", "View", "view.go_search", "Search copy, slugs and captions."),
    Action("go_queues", "Queues", "Alt+1", "list", "View", "view.go_queues", "Move to the queues."),
    Action("go_list", "Stories", "Alt+2", "story", "View", "view.go_list", "Move to the list of stories."),
    Action("go_headline", "Headline", "Alt+3", "heading", "View", "view.go_headline", "Move to the headline."),
    Action("go_manuscript", "Manuscript", "Alt+4", "edit", "View", "view.go_manuscript", "Move to the text."),
    Action("go_story_tab", "About the story", "Ctrl+1", "info", "View", "view.go_about",
           "Slug, desk, deadline, embargo and who it is with.", 1),
    Action("go_pictures", "Pictures", "Ctrl+2", "picture", "View", "view.go_pictures", "The story's pictures.", 1),
    Action("go_checks", "Checks", "Ctrl+3", "checks", "View", "view.go_checks", "What is amiss with the story.", 1),
    Action("go_history", "History", "Ctrl+4", "history", "View", "view.go_history",
           "Everything that happened to the story.", 1),
    Action("go_preview", "Preview", "Ctrl+5", "preview", "View", "view.go_preview",
           "The page as readers will see it.", 1),
    Action("move_preview", "Preview in its own window", "Ctrl+Shift+5", "external", "View", "view.move_preview",
           "Put the preview into a window beside this one, or back.", 1),
    Action("refresh", "Refresh", "F5", "refresh", "View", "look.refresh", "Read the queues again.", 2),
    Action("show_queues", "Queues column", "Ctrl+Alt+1", "panel-left", "View", "look.toggle_queues",
           "Show or hide the queues.", 2),
    Action("show_inspector", "Inspector column", "Ctrl+Alt+2", "panel-right", "View", "look.toggle_inspector",
           "Show or hide the inspector.", 2),
    Action("focus_mode", "Only the copy", "F11", "fullscreen", "View", "look.focus_mode",
           "Hide everything but the text; F11 or Esc brings it back.", 2),
    Action("focus_paragraph", "Only this paragraph", "", "dot", "View", "writing.turn_focus_paragraph",
           "Dim every paragraph but the one being written.", 2, "focus_paragraph"),
    Action("typewriter", "Typewriter scrolling", "", "split", "View", "writing.turn_typewriter",
           "Keep the line being written in the middle of the window.", 2, "typewriter"),
    Action("invisibles", "Invisibles", "Ctrl+Shift+8", "preview", "View", "writing.turn_invisibles",
           "Show blanks, tabs and the ends of paragraphs.", 2, "invisibles"),
    Action("theme_light", "Light", "", "light", "View", "look.theme_light", "The light theme.", 3),
    Action("theme_dark", "Dark", "", "dark", "View", "look.theme_dark", "The dark theme.", 3),
    Action("theme_system", "As the desktop", "", "system", "View", "look.theme_system",
           "Light or dark, as the desktop is.", 3),
    Action("palette", "Command…", "Ctrl+K", "command", "View", "commands.show_palette",
           "Find an action, a queue or a desk by a few letters.", 4),
    Action("keys", "Keyboard shortcuts…", "F1", "keyboard", "Help", "preferences.show_shortcuts",
           "Every action and its key, which you may change."),
    Action("about", "About Copydesk", "", "info", "Help", "look.show_about", "Version, licence and fonts."),
)  # fmt: skip
