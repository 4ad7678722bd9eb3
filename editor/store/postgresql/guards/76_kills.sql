-- Killed pictures: versions, written by subeditors, producers and admins. And what photos look like.

create or replace function public.kill_before() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.take_turn(tg_table_name, new.op_id);
    new.by := public.acting_staff();
    if not public.roles_of(session_user) && array['admin', 'producer', 'subeditor'] then
        perform public.refuse('Only a subeditor, a producer or an admin may kill a picture, or take that back.');
    elsif not public.given(new.reason) or length(new.reason) > 2000 then
        perform public.refuse('Say why, in at most 2,000 characters.');
    elsif new.of not in ('photo', 'job') or new.active not in (0, 1) or not public.given(new.subject)
            or greatest(length(new.subject), length(new.agency), length(new.name)) > 200
            or new.subject || new.agency || new.name ~ '[[:cntrl:]]'
            or (new.of = 'photo' and new.subject !~ '^[0-9a-f]{64}$')
            or new.signs !~ '^[0-9a-f ]*$' or length(new.signs) > 10000 then
        perform public.refuse('A killed picture is known by the SHA-256 of its file, or by a job number.');
    end if;
    new.seq := public.next_version(tg_table_name);
    new.at := public.now_text();
    return new;
end
$$;

create or replace function public.kill_after() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.tell(new.op_id, 'kill', new.subject, case when new.active = 1 then 'killed' else 'allowed' end
        || ', ' || new.of
        || case when new.agency = '' then '' else ', of ' || new.agency end
        || case when new.name = '' then '' else ', ' || new.name end,
        reason => new.reason, manifest => encode(sha256(convert_to(new.signs, 'UTF8')), 'hex'));
    return null;
end
$$;

create or replace function public.likeness_before() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.acting_staff();
    if not exists (select 1 from public.photo where sha256 = new.sha256) or new.version < 1
            or new.signs !~ '^[0-9a-f ]*$' or length(new.signs) > 10000 or new.whole <> left(new.signs, 32) then
        perform public.refuse('These are not the signs of a photo.');
    end if;
    return new;
end
$$;

create or replace trigger guard_before before insert on public.kill for each row execute function public.kill_before();
create or replace trigger guard_after after insert on public.kill for each row execute function public.kill_after();
create or replace trigger guard_before before insert on public.likeness for each row execute function public.likeness_before();
