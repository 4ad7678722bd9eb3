-- Logins of staff. An admin of the newsroom needs no rights on the server: these run as the owner, who may make roles.
-- Passwords arrive as SCRAM verifiers, so that no log of the server ever holds one.

-- The group of this newsroom's staff; it is named after the owner, as whom this runs.
create or replace function public.staff_group() returns text
language sql volatile
return regexp_replace(current_user, '_owner$', '_staff');

create or replace function public.add_login(login text, verifier text) returns text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
declare
    known pg_roles;
    others boolean;
begin
    if not pg_has_role(session_user, current_user, 'member') then
        perform public.acting_admin(false);
    end if;
    if login is null or login !~ '^[a-z][a-z0-9._-]{0,30}$' then
        perform public.refuse(format('“%s” cannot be a login: small letters, figures, dot, hyphen and underscore, at most 31.', left(login, 100)));
    elsif verifier is null or verifier !~ '^SCRAM-SHA-256[$][0-9]+:[A-Za-z0-9+/=]+[$][A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' then
        perform public.refuse('A password is sent as its SCRAM verifier.');
    end if;
    select * into known from pg_roles where rolname = login;
    if not found then
        execute format('create role %I login password %L in role %I', login, verifier, public.staff_group());
        return 'made';
    end if;
    others := known.rolsuper or known.rolcreaterole or known.rolcreatedb or known.rolreplication or known.rolbypassrls
        or exists (select 1 from pg_auth_members
                    where member = known.oid and roleid <> public.staff_group()::regrole);
    if known.rolsuper or known.rolcreaterole then
        perform public.refuse(format('“%s” administers the server and cannot be a login of staff.', login));
    elsif others then
        execute format('grant %I to %I', public.staff_group(), login);
        return 'joined';
    end if;
    execute format('grant %I to %I', public.staff_group(), login);
    execute format('alter role %I login password %L', login, verifier);
    return 'changed';
end
$$;

-- Who leaves loses the newsroom; a login that belongs nowhere else can no longer be used.
create or replace function public.end_login(login text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
declare
    known pg_roles;
begin
    if not pg_has_role(session_user, current_user, 'member') then
        perform public.acting_admin(false);
    end if;
    select * into known from pg_roles where rolname = login;
    if not found or not pg_has_role(known.oid, public.staff_group(), 'member') or known.rolsuper then
        return;
    end if;
    execute format('revoke %I from %I', public.staff_group(), login);
    if not exists (select 1 from pg_auth_members where member = known.oid) then
        execute format('alter role %I nologin', login);
    end if;
end
$$;
