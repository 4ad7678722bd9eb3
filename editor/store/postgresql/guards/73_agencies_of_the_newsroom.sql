-- The agencies that the newsroom adds to the list: versions, written by subeditors and admins.

create or replace function public.agency_before() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.take_turn(tg_table_name, new.op_id);
    new.by := public.acting_staff();
    if not public.roles_of(session_user) && array['admin', 'subeditor'] then
        perform public.refuse('Only a subeditor or an admin may change the newsroom''s agencies.');
    elsif not public.given(new.name) or length(new.name) > 80 or new.active not in (0, 1)
            or new.name || new.credit || new.spellings || new.hosts || new.restrictions ~ '[[:cntrl:]]'
            or greatest(length(new.spellings), length(new.hosts), length(new.restrictions)) > 2000 then
        perform public.refuse('An agency has a name of at most 80 characters, on one line.');
    elsif new.credit <> '' and (length(new.credit) > 80
            or length(replace(new.credit, '{creator}', '')) <> length(new.credit) - 9) then
        perform public.refuse('A credit line has {creator} once, and at most 80 characters.');
    elsif new.active = 0 and not coalesce((
            select active = 1 from public.agency where name = new.name order by seq desc limit 1), false) then
        perform public.refuse(format('“%s” is not one of the agencies that the newsroom added.', new.name));
    end if;
    new.seq := public.next_version(tg_table_name);
    new.at := public.now_text();
    return new;
end
$$;

create or replace function public.agency_after() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.tell(new.op_id, 'agency', new.name, case when new.active = 1 then 'added' else 'removed' end
        || case when new.spellings = '' then '' else ', spelt ' || new.spellings end
        || case when new.hosts = '' then '' else ', hosts ' || new.hosts end
        || case when new.restrictions = '' then '' else ', restrictions ' || new.restrictions end, new.credit);
    return null;
end
$$;

create or replace trigger guard_before before insert on public.agency for each row execute function public.agency_before();
create or replace trigger guard_after after insert on public.agency for each row execute function public.agency_after();
