"""Opens a newsroom and finds out who is there: the first run, signing in, another newsroom, signing out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from editor.config.options import Options
from editor.domain.errors import CopydeskError, Refused
from editor.domain.people import Person
from editor.ui import jobs, keyring_jobs, page_jobs
from editor.ui.address import Server, is_shared, parse
from editor.ui.icons import Icons
from editor.ui.messages import Mend, Messages
from editor.ui.places import Places
from editor.ui.preferences import writing
from editor.ui.tasks import Tasks

OPENING = "opening"


class Reception(QObject):
    """`signed_in` carries the `Newsroom`, `signed_out` that nobody is there any more, `left_out` that nobody came in."""

    signed_in = Signal(object)
    signed_out = Signal()
    left_out = Signal()

    def __init__(
        self,
        tasks: Tasks,
        messages: Messages,
        leave: Callable[[Callable[[], None]], None],
        options: Options,
        places: Places,
        client: str,
        icons: Icons,
        site: page_jobs.SiteMaker,
        window: QWidget,
    ) -> None:
        """`leave` puts every story away, then goes on; the person may say no."""
        super().__init__(window)
        self._tasks, self._messages, self._put_away, self._options = tasks, messages, leave, options
        self._places, self._client, self._icons, self._window = places, client, icons, window
        self._site = site
        self._login = ""
        self._is_in = False
        self.url = ""

    @property
    def shared(self) -> bool:
        """Whether the newsroom is on a server."""
        return is_shared(self.url)

    def open(self, url: str, login: str = "") -> None:
        """Open a newsroom; on a server, with the password from the keyring or from the person."""
        self.url, self._login = url, login
        server = parse(url) if is_shared(url) else None
        if server is None or server.password:
            self._open(url)
        else:
            server = server._replace(user=login or server.user)
            asked = keyring_jobs.recall(server.place, server.user)
            self._tasks.work(asked, partial(self._try, server), lambda _: self._try(server, ""))

    def _try(self, server: Server, password: str) -> None:
        if password:
            self._open(server._replace(password=password).url)
        else:
            self._connect(server)

    def _connect(self, server: Server | None = None, problem: str = "") -> None:
        def given(address: str, user: str, password: str) -> None:
            self._open(parse(address)._replace(user=user, password=password).url)

        from editor.ui.dialogs.start import ConnectDialog

        shown = server or Server("", "")
        self._ask(ConnectDialog(shown.place, shown.user, given, self._window, problem))

    def _open(self, url: str) -> None:
        self.url = url
        self._messages.settle(OPENING)
        self._tasks.open(jobs.opener(url, self._client), lambda _: self._on_opened(), self._on_not_opened)

    def _on_opened(self) -> None:
        self._tasks.with_store(jobs.staff, self._on_staff)

    def _on_not_opened(self, error: CopydeskError) -> None:
        url = self.url
        if self.shared and isinstance(error, Refused):
            self._connect(parse(url), str(error))
            return
        again = Mend("Try again", lambda: self._open(url))
        other = Mend("Another newsroom…", self.choose_newsroom)
        self._messages.fault(error, again, other, about=OPENING)
        self.left_out.emit()

    def _ask(self, dialog: QDialog) -> None:
        dialog.rejected.connect(self.left_out)
        dialog.open()

    def _on_staff(self, staff: list[Person]) -> None:
        logins = [person.login for person in staff]
        if self.shared:
            server = parse(self.url)
            self._tasks.work(keyring_jobs.remember(server.place, server.user, server.password))
            self._sign_in(server.user)
        elif not staff:
            self._first_run()
        elif self._login or len(staff) == 1:
            self._sign_in(self._login or logins[0])
        else:
            self._choose_person(staff)

    def _first_run(self) -> None:
        from editor.ui.dialogs.start import FirstRunDialog

        self._ask(FirstRunDialog(self._begin, self.open_demo, self._connect, self._window))

    def _begin(self, newsroom: str, name: str) -> None:
        from editor.text.slugs import suggest_slug

        login = suggest_slug(name).replace("-", ".")[:28].strip(".")
        if not login[:1].isalpha():  # a name in letters that no login has
            login = f"me.{login}".strip(".")
        job = jobs.first_run(newsroom, name, login)
        self._tasks.with_store(job, lambda person: self._sign_in(person.login))

    def _choose_person(self, staff: list[Person]) -> None:
        from editor.ui.dialogs.start import SignInDialog

        last = str(self._options.value("login"))
        self._ask(SignInDialog("", staff, last, self._sign_in, self._icons, self._window))

    def _sign_in(self, login: str) -> None:
        self._tasks.act_as(login)
        self._tasks.run(jobs.newsroom, self._on_newsroom)

    def _on_newsroom(self, newsroom: jobs.Newsroom) -> None:
        self._login = ""
        self._messages.settle(OPENING)
        self._options.choose("login", newsroom.person.login)
        self._options.choose("store", parse(self.url).without_password if self.shared else self.url)
        self._tasks.work(writing(self._options.write, "Who signed in last"))
        self._is_in = True
        self.signed_in.emit(newsroom)

    def open_demo(self) -> None:
        """The demo newsroom, made when it is first opened."""

        def opened() -> None:
            self._messages.notice("Setting up the demo newsroom…")
            self._tasks.with_store(page_jobs.load_demo(self._places.material, self._site), made)

        def made(staff: list[Person]) -> None:
            self._messages.notice("The demo newsroom is set up.")
            self._on_staff(staff)

        self.url, self._login = self._places.demo, ""
        opener = jobs.opener(self.url, self._client)
        self._tasks.open(opener, lambda _: opened(), self._on_not_opened)

    def choose_newsroom(self) -> None:
        """Another newsroom; what is open is saved first."""

        def own() -> None:
            self._leave(lambda: self.open(self._places.own))

        def demo() -> None:
            self._leave(self.open_demo)

        def shared() -> None:
            self._leave(self._connect)

        from editor.ui.dialogs.start import NewsroomDialog

        NewsroomDialog(own, demo, shared, self._window).open()

    def switch_person(self) -> None:
        """Sign in as somebody else, or at all."""
        if self._is_in:
            self.sign_out()
        else:
            self.sign_in()

    def sign_in(self) -> None:
        """Ask again who is there, after "Not now" or when the newsroom could not be opened."""
        if self.shared:
            self._connect(parse(self.url))
        else:
            self.open(self.url or self._places.own)

    def sign_out(self) -> None:
        """Save, close the story, ask who is there."""
        again = (lambda: self._connect(parse(self.url))) if self.shared else self._ask_again
        self._leave(again)

    def _ask_again(self) -> None:
        self._tasks.with_store(jobs.staff, self._choose_person)

    def _leave(self, then: Callable[[], None]) -> None:
        def gone() -> None:
            self._is_in = False
            self.signed_out.emit()
            then()

        self._put_away(gone)
