-- Staff, policy, desks: versions, written by admins; the newsroom's owner writes the first.

-- The person at the keyboard, if they may administer. `first` is whether there is nothing of the kind yet.
create or replace function public.acting_admin(first boolean) returns text
language plpgsql volatile
as $$
begin
    if 'admin' = any (public.roles_of(session_user))
        or (first and pg_has_role(session_user, current_user, 'member')) then
        return session_user;
    end if;
    perform public.refuse('Only an admin may do this.');
    return null;
end
$$;

-- Whether nobody else is an admin.
create or replace function public.only_admin(person text) returns boolean
language plpgsql volatile
as $$
begin
    return not exists (select 1 from public.staff_role
                        where login <> person and 'admin' = any (public.roles_of(login)));
end
$$;

create or replace function public.staff_before() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
declare
    roles text[] := string_to_array(new.roles, ',');
begin
    perform public.take_turn(tg_table_name, new.op_id);
    new.by := public.acting_admin(not exists (select 1 from public.staff_role));
    if new.login !~ '^[a-z][a-z0-9._-]{0,30}$' then
        perform public.refuse(format('“%s” cannot be a login: small letters, figures, dot, hyphen and underscore, at most 31.', left(new.login, 100)));
    elsif not public.given(new.name) or length(new.name) > 200 then
        perform public.refuse('A member of staff has a name of at most 200 characters.');
    elsif new.active not in (0, 1) or not roles <@ array['admin', 'producer', 'reporter', 'subeditor']
        or roles <> array(select distinct role collate "C" from unnest(roles) role order by 1) then
        perform public.refuse('Roles are reporter, subeditor, producer and admin.');
    elsif (new.active = 0 or 'admin' <> all (roles)) and public.only_admin(new.login) then
        perform public.refuse('A newsroom keeps at least one admin.');
    end if;
    new.seq := public.next_version(tg_table_name);
    new.at := public.now_text();
    return new;
end
$$;

create or replace function public.staff_after() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.tell(new.op_id, 'staff', new.login,
        new.roles || case when new.active = 1 then '' else ' (left)' end, reason => new.name);
    return null;
end
$$;

create or replace function public.policy_before() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.take_turn(tg_table_name, new.op_id);
    new.by := public.acting_admin(not exists (select 1 from public.policy));
    if new.four_eyes not in ('author', 'strict', 'off') or new.subeditors_publish not in (0, 1)
        or not public.given(new.language) then
        perform public.refuse('This cannot be a policy: four_eyes is author, strict or off; the language is one such as en-GB.');
    end if;
    new.seq := public.next_version(tg_table_name);
    new.at := public.now_text();
    return new;
end
$$;

create or replace function public.policy_after() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.tell(new.op_id, 'policy', new.newsroom, new.language || ', ' || new.four_eyes
        || case when new.subeditors_publish = 1 then ', subeditors publish' else '' end
        || case when new.territory = '' then '' else ', territory ' || new.territory end
        || case when new.outlets = '' then '' else ', outlets ' || new.outlets end
        || case when new.time_zone = '' then '' else ', time zone ' || new.time_zone end);
    return null;
end
$$;

create or replace function public.desk_before() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.take_turn(tg_table_name, new.op_id);
    new.by := public.acting_admin(false);
    if not public.given(new.name) or length(new.name) > 80 or new.active not in (0, 1) then
        perform public.refuse('A desk has a name of at most 80 characters.');
    end if;
    new.seq := public.next_version(tg_table_name);
    new.at := public.now_text();
    return new;
end
$$;

create or replace function public.desk_after() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.tell(new.op_id, 'desk', new.name, case when new.active = 1 then 'in use' else 'closed' end);
    return null;
end
$$;

create or replace trigger guard_before before insert on public.staff_role for each row execute function public.staff_before();
create or replace trigger guard_after after insert on public.staff_role for each row execute function public.staff_after();
create or replace trigger guard_before before insert on public.policy for each row execute function public.policy_before();
create or replace trigger guard_after after insert on public.policy for each row execute function public.policy_after();
create or replace trigger guard_before before insert on public.desk for each row execute function public.desk_before();
create or replace trigger guard_after after insert on public.desk for each row execute function public.desk_after();
