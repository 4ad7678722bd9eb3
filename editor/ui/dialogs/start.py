"""The first questions: which newsroom, and who one is."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from editor.domain.people import Person
from editor.ui.dialogs.base import Dialog
from editor.ui.icons import Icons
from editor.ui.widgets.build import button, column, label, named, row
from editor.ui.widgets.line import Line
from editor.ui.widgets.quiet_end import QuietEnd


def _field(name: str, title: str, hint: str = "") -> Line:
    field = named(Line(), name, title)
    field.setPlaceholderText(hint)
    return field


class FirstRunDialog(Dialog):
    """A newsroom of one's own in two fields, the demo newsroom, or a shared one."""

    def __init__(
        self,
        begin: Callable[[str, str], None],
        demo: Callable[[], None],
        connect: Callable[[], None],
        parent: QWidget,
        name: str = "",
    ) -> None:
        super().__init__("first_run_dialog", "Welcome to Copydesk", parent, width=540)
        self._begin, self._demo, self._connect = begin, demo, connect
        self.newsroom = _field("newsroom_name", "Newsroom", "Such as Harbour Post")
        self.person = _field("person_name", "Your name", "As it stands in a byline")
        self.person.setText(name)
        words = "A newsroom of your own, on this computer. You can do everything in it yourself; nothing to administer."
        other = row(
            button("open_demo", "Look around the demo newsroom", self._open_demo, "link"),
            button("open_shared", "Connect to a shared newsroom…", self._open_shared, "link"),
            None,
            gap=12,
        )
        body = column(
            label("first_run_words", words, "muted", wraps=True),
            column(label("title_newsroom_name", "Newsroom", "field"), self.newsroom, gap=3),
            column(label("title_person_name", "Your name", "field"), self.person, gap=3),
            other,
            gap=12,
        )
        self.lay_out(body, "Begin", self._answer, back="Not now")
        self.newsroom.setFocus()

    def _answer(self) -> None:
        newsroom, person = self.newsroom.text().strip(), self.person.text().strip()
        if not newsroom or not person:
            self.show_problem("Give the newsroom a name, and write yours.")
            return
        self.accept()
        self._begin(newsroom, person)

    def _open_demo(self) -> None:
        self.accept()
        self._demo()

    def _open_shared(self) -> None:
        self.accept()
        self._connect()


class SignInDialog(Dialog):
    """Who one is, on an embedded newsroom: a list of those who work here."""

    def __init__(
        self,
        newsroom: str,
        staff: list[Person],
        last: str,
        chosen: Callable[[str], None],
        icons: Icons,
        parent: QWidget,
    ) -> None:
        super().__init__("sign_in_dialog", newsroom or "Who are you?", parent)
        self._chosen = chosen
        self.people = named(QListWidget(), "people", "Staff", kind="boxed")
        self.people.setItemDelegate(QuietEnd(self.people))
        for person in staff:
            roles = ", ".join(sorted(role.value for role in person.roles))
            item = QListWidgetItem(icons.icon("user", "muted"), f"{person.name}\n{roles}")
            item.setData(Qt.ItemDataRole.UserRole, person.login)
            item.setToolTip(item.text())
            item.setSizeHint(QSize(0, 46))
            self.people.addItem(item)
            if person.login == last:
                self.people.setCurrentItem(item)
        if self.people.currentRow() < 0:
            self.people.setCurrentRow(0)
        self.people.itemDoubleClicked.connect(lambda _: self._answer())
        self.people.setMinimumHeight(min(330, 46 * len(staff) + 16))
        body = column(
            label("sign_in_words", "What you do here is kept in the history under your name.", "muted"), self.people
        )
        self.lay_out(body, "Sign in", self._answer, back="Not now")
        self.people.setFocus()

    def _answer(self) -> None:
        item = self.people.currentItem()
        if item is not None:
            self.accept()
            self._chosen(item.data(Qt.ItemDataRole.UserRole))


class ConnectDialog(Dialog):
    """A shared newsroom: its address, one's user name and password."""

    def __init__(
        self, address: str, user: str, connect: Callable[[str, str, str], None], parent: QWidget, problem: str = ""
    ) -> None:
        super().__init__("connect_dialog", "Connect to a shared newsroom", parent, width=480)
        self._given = connect
        self.address = _field("server_address", "Address", "newsroom.example.org/harbourpost")
        self.address.setText(address)
        self.user = _field("server_user", "User")
        self.user.setText(user)
        self.password = _field("server_password", "Password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        words = "Ask your admin for these. The password is kept in this system’s keyring if it has one."
        body = column(
            label("connect_words", words, "muted", wraps=True),
            column(label("title_server_address", "Address", "field"), self.address, gap=3),
            column(label("title_server_user", "User", "field"), self.user, gap=3),
            column(label("title_server_password", "Password", "field"), self.password, gap=3),
            gap=12,
        )
        self.lay_out(body, "Connect", self._answer)
        self.show_problem(problem)
        (self.password if address and user else self.address).setFocus()

    def _answer(self) -> None:
        address, user = self.address.text().strip(), self.user.text().strip()
        if not address or not user:
            self.show_problem("Write the address and your user name.")
            return
        self.accept()
        self._given(address, user, self.password.text())


class NewsroomDialog(Dialog):
    """Which newsroom to open instead of this one."""

    def __init__(
        self, own: Callable[[], None], demo: Callable[[], None], connect: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__("newsroom_dialog", "Open another newsroom", parent)
        self._acts = {"own": own, "demo": demo, "shared": connect}
        words = "What is open now is saved first."
        body = column(
            label("newsroom_words", words, "muted"),
            button("choose_demo", "The demo newsroom", lambda: self._choose("demo")),
            button("choose_shared", "A shared newsroom…", lambda: self._choose("shared")),
            gap=8,
        )
        self.lay_out(body, "My newsroom on this computer", lambda: self._choose("own"))

    def _choose(self, which: str) -> None:
        self.accept()
        self._acts[which]()
