"""Traps that a hostile session lays for the guards: they look past them."""

from tests.store.postgresql.servers import GOOD, MANIFEST, Person, Place, refused


def test_planted_tables_and_functions_are_not_looked_at(place: Place, submitted: str) -> None:
    owner = place.as_owner()
    owner.run(f"GRANT TEMP, CREATE ON DATABASE {place.database} TO rita")
    rita = place.as_("rita")
    rita.run("CREATE TEMP TABLE staff_role AS SELECT * FROM public.staff_role")
    rita.run("UPDATE pg_temp.staff_role SET roles = 'admin,producer,subeditor'")
    rita.run("CREATE TEMP TABLE rule AS SELECT * FROM public.rule")
    rita.run("UPDATE pg_temp.rule SET who = 'staff', not_author = 0, approved_text = 0, manifest = 0")
    rita.run("CREATE TEMP TABLE policy AS SELECT * FROM public.policy")
    rita.run("CREATE TEMP TABLE story AS SELECT * FROM public.story")
    rita.run("CREATE SCHEMA trap")
    rita.run("CREATE FUNCTION trap.now_text() RETURNS text LANGUAGE sql RETURN 'never'")
    rita.run("CREATE FUNCTION trap.to_char(timestamp, text) RETURNS text LANGUAGE sql RETURN 'never'")
    rita.run("CREATE FUNCTION trap.same(text, text) RETURNS boolean LANGUAGE sql RETURN true")
    rita.run("CREATE OPERATOR trap.= (LEFTARG = text, RIGHTARG = text, FUNCTION = trap.same)")
    rita.run("CREATE OPERATOR trap.<> (LEFTARG = text, RIGHTARG = text, FUNCTION = trap.same)")
    rita.run("SET search_path = trap, pg_temp, public, pg_catalog")
    with refused(saying="You may not do this"):
        rita.event(submitted, "approve", 1)
    with refused(saying="is submitted"):
        rita.event(submitted, "publish", 1, manifest=MANIFEST)
    rita.event(submitted, "recall", 1)
    line = rita.run("SELECT actor, at FROM public.event ORDER BY seq DESC LIMIT 1")[0]
    assert line[0] == "rita"
    assert line[1].startswith("20")


def test_settings_and_roles_do_not_change_who_is_at_the_keyboard(place: Place, rita: Person, submitted: str) -> None:
    for setting in (
        "transform_null_equals = on", "standard_conforming_strings = off", "timezone = 'Pacific/Kiritimati'",
        "datestyle = 'SQL, DMY'", "bytea_output = 'escape'", "application_name = 'sam'", "\"copydesk.actor\" = 'sam'",
        "default_text_search_config = 'pg_catalog.english'", "lc_time = 'C'",
        "array_nulls = off", "escape_string_warning = off", "backslash_quote = on", "intervalstyle = 'iso_8601'",
    ):  # fmt: skip
        rita.run(f"SET {setting}")
    rita.run("SET ROLE chronicle_staff")
    with refused(saying="You may not do this"):
        rita.event(submitted, "approve", 1)
    rita.event(submitted, "recall", 1)
    assert rita.one("SELECT actor FROM event ORDER BY seq DESC LIMIT 1") == "rita"
    rita.run("RESET ALL")
    with refused("42501"):
        rita.run("INSERT INTO event (op_id, actor) VALUES ('x', 'sam')")
    rita.save(submitted, 1, GOOD.with_changes(byline="By Rita"))


def test_a_right_taken_away_while_waiting_is_gone(place: Place, sam: Person, submitted: str) -> None:
    ada = place.as_("ada")
    sam.run("BEGIN")
    assert sam.one("SELECT roles FROM staff_role WHERE login = 'sam'") == "subeditor"
    ada.insert("staff_role", op_id="gone", login="sam", name="Sam", roles="subeditor", active=0)
    with refused(saying="not a member of staff"):
        sam.event(submitted, "approve", 1)
