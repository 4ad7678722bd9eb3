"""What each role may reach at all: the catalogue says so, and every verb is tried."""

import pytest
from psycopg import errors
from psycopg.errors import InsufficientPrivilege

from editor.domain import rules
from editor.store.schema import METADATA
from tests.store.desk import STAFF
from tests.store.postgresql.servers import Person, Place, refused

WRITTEN_BY_GUARDS = {"story", "chain_head", "lease", "rule", "mention", "story_search", "alembic_version"}
STAFF_GROUP = "chronicle_staff"


def test_the_grants_are_what_the_tables_declare(rita: Person) -> None:
    expected = {
        (table.name, column.name)
        for table in METADATA.tables.values()
        if table.name not in WRITTEN_BY_GUARDS
        for column in table.columns
        if column.server_default is None
    }
    found = rita.run(
        "SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0"
        " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'"
        "   AND has_column_privilege(%s, c.oid, a.attnum, 'INSERT')",
        STAFF_GROUP,
    )
    assert set(found) == expected


def test_staff_have_no_other_right_on_any_table(rita: Person) -> None:
    tables = {name for (name,) in rita.run("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")}
    assert tables == set(METADATA.tables) | {"story_search", "alembic_version"}
    for role in ("public", STAFF_GROUP, *(person.login for person in STAFF)):
        for table in tables:
            rights = [
                right
                for right in ("INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")
                if role != "public" and rita.one("SELECT has_table_privilege(%s, %s, %s)", role, table, right)
            ]
            assert rights == [], (role, table)
    granted = (
        "SELECT count(*) FROM pg_class, aclexplode(relacl) WHERE relnamespace = 'public'::regnamespace AND grantee = 0"
    )
    assert rita.one(granted) == 0
    columns = (
        "SELECT count(*) FROM pg_attribute JOIN pg_class c ON c.oid = attrelid, aclexplode(attacl) acl"
        " WHERE relnamespace = 'public'::regnamespace AND acl.privilege_type <> 'INSERT'"
    )
    assert rita.one(columns) == 0


def test_nobody_may_make_anything_or_call_the_guards(rita: Person, place: Place) -> None:
    for role in (STAFF_GROUP, *(person.login for person in STAFF)):
        for right in ("CREATE", "TEMP"):
            assert not rita.one("SELECT has_database_privilege(%s, current_database(), %s)", role, right)
        assert not rita.one("SELECT has_schema_privilege(%s, 'public', 'CREATE')", role)
        callable_ = rita.run(
            "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
            " AND has_function_privilege(%s, oid, 'EXECUTE') ORDER BY 1",
            role,
        )
        assert callable_ == [("add_login",), ("end_login",), ("plain_words",), ("search_words",)]
    owner = place.as_owner()
    unsafe = owner.run(
        "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef AND NOT"
        " coalesce(proconfig @> array['search_path=pg_catalog, pg_temp', 'standard_conforming_strings=on'], false)"
    )
    assert unsafe == []
    guarded = owner.run("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'guard_before' ORDER BY 1")
    assert {name for (name,) in guarded} == set(METADATA.tables) - WRITTEN_BY_GUARDS


def test_every_verb_is_refused_to_everybody(place: Place, submitted: str) -> None:
    rows = {table.name: next(iter(table.columns)).name for table in METADATA.tables.values()}
    for login in ("rita", "sam", "pat", "ada", "gone"):
        person = place.as_(login)
        for table, column in rows.items():
            whole_rows = [f"INSERT INTO {table} SELECT * FROM {table}", f"COPY {table} FROM STDIN"]
            for statement in (
                *(
                    whole_rows if table not in {"photo_content", "likeness", "reading"} else []
                ),  # the client gives all their columns
                f"UPDATE {table} SET {column} = {column}",
                f"DELETE FROM {table}",
                f"TRUNCATE {table}",
                f"COPY {table} TO PROGRAM 'true'",
                f"DO $$ BEGIN LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE; END $$",
                f"DROP TABLE {table}",
                f"ALTER TABLE {table} DISABLE TRIGGER ALL",
                f"ALTER TABLE {table} ADD COLUMN x text",
                f"CREATE RULE r AS ON INSERT TO {table} DO INSTEAD NOTHING",
                f"CREATE TRIGGER t BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                f"SELECT * FROM {table} FOR UPDATE",
                f"MERGE INTO {table} a USING {table} b ON a.{column} = b.{column} WHEN MATCHED THEN DELETE",
            ):
                with refused("42501"):
                    person.run(statement)


@pytest.mark.parametrize("login", ["rita", "ada"])
def test_nothing_of_the_server_can_be_bent(place: Place, login: str) -> None:
    person = place.as_(login)
    for statement in (
        "SET session_replication_role = replica",
        "SET ROLE chronicle_owner",
        "SET SESSION AUTHORIZATION sam",
        "SET ROLE sam",
        "CREATE TABLE x (y int)",
        "CREATE TEMP TABLE x (y int)",
        "CREATE SCHEMA x",
        "CREATE FUNCTION public.x() RETURNS int LANGUAGE sql RETURN 1",
        "CREATE ROLE mole LOGIN",
        "ALTER ROLE sam PASSWORD 'x'",
        "GRANT chronicle_owner TO rita",
        "SELECT lo_create(0)",
        "SELECT lo_from_bytea(0, 'x')",
        "SELECT pg_advisory_lock(1)",
        "SELECT pg_try_advisory_xact_lock_shared(1, 1)",
        "SELECT pg_logical_emit_message(false, 'x', 'x')",
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT public.refuse('x')",
        "SELECT public.now_text()",
        "DROP FUNCTION public.event_before()",
        "ALTER FUNCTION public.roles_of(text) RESET ALL",
        "ALTER DATABASE chronicle SET search_path = x",
        "COMMENT ON TABLE story IS 'x'",
    ):
        with refused("42501"):
            person.run(statement)


def test_copy_goes_through_the_guards(rita: Person, submitted: str) -> None:
    columns = "op_id, story_id, action, revision, value, moment, reason, manifest, remark"
    with (
        pytest.raises(errors.DatabaseError, match="You may not do this"),
        rita.connection.cursor().copy(f"COPY event ({columns}) FROM STDIN".encode()) as copy,
    ):
        copy.write_row(("x", submitted, "approve", "1", "", "", "", "", ""))
    with (
        pytest.raises(InsufficientPrivilege),
        rita.connection.cursor().copy(b"COPY event (op_id, actor) FROM STDIN") as copy,
    ):
        copy.write_row(("x", "sam"))


def test_outsiders_do_not_get_in(place: Place) -> None:
    place.as_owner().run("CREATE ROLE stranger LOGIN PASSWORD 'x'")
    stranger = place.server.url("stranger", "x", place.database)
    with pytest.raises(errors.OperationalError, match="permission denied for database"):
        place.connect(stranger)
    place.as_owner().run("DROP ROLE stranger")


def test_correction_classes_are_the_programs(place: Place) -> None:
    source = place.as_owner().one("SELECT prosrc FROM pg_proc WHERE proname = 'obstacle'")
    assert ", ".join(f"'{name}'" for name in rules.CORRECTION_CLASSES) in source
