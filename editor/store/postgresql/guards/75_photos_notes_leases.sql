-- Photos, notes, and who is editing now.

create or replace function public.photo_before() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.take_turn(tg_table_name, new.op_id);
    new.by := public.acting_staff();
    if new.sha256 !~ '^[0-9a-f]{64}$' or new.width < 1 or new.height < 1 or new.size < 1 then
        perform public.refuse('This cannot be a photo: its hash or its measures are wrong.');
    end if;
    new.at := public.now_text();
    return new;
end
$$;

-- What was read from the file is chained by its hash: it may be long.
create or replace function public.photo_after() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.tell(new.op_id, 'photo', new.sha256,
        format('%s, %s × %s, %s bytes', new.media_type, new.width, new.height, new.size),
        reason => new.file_name, manifest => encode(sha256(convert_to(new.metadata_json, 'UTF8')), 'hex'));
    return null;
end
$$;

create or replace function public.photo_content_before() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
declare
    size integer := (select photo.size from public.photo where photo.sha256 = new.sha256);
begin
    perform public.acting_staff();
    if size is distinct from octet_length(new.content) or encode(sha256(new.content), 'hex') is distinct from new.sha256 then
        perform public.refuse('The bytes of the picture are not those that were announced.');
    end if;
    return new;
end
$$;

create or replace function public.reading_before() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.acting_staff();
    if not exists (select 1 from public.photo where sha256 = new.sha256) or new.version < 1
            or new.bound not in (0, 1)
            or new.words !~ '^\{.*\}$' then
        perform public.refuse('This is not what the file of a photo says.');
    end if;
    return new;
end
$$;

create or replace function public.note_before() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
declare
    here public.story := public.locked_story(new.story_id);
begin
    perform public.only_once(tg_table_name, new.op_id);
    new.by := public.acting_staff();
    if new.revision not between 0 and here.revision or new.span_start < 0 or new.span_end < new.span_start
        or new.blocking not in (0, 1) or new.id = '' then
        perform public.refuse(format('This note does not fit “%s”.', here.slug));
    elsif new.resolves <> '' and (new.blocking = 1 or not exists (
            select 1 from public.note where id = new.resolves and story_id = new.story_id and resolves = '')) then
        perform public.refuse(format('There is no such note on “%s” to answer.', here.slug));
    end if;
    new.at := public.now_text();
    return new;
end
$$;

-- A claim is never kept as a row: it moves the lease.
create or replace function public.lease_claim_before() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
declare
    here public.story := public.locked_story(new.story_id);
    person text := public.acting_staff();
    holder text := public.editing_now(here.id);
begin
    if new.kind is null or new.kind not in ('claim', 'take', 'release') or new.client is null then
        perform public.refuse('A lease is claimed, taken or released.');
    elsif new.kind = 'release' then
        delete from public.lease
         where lease.story_id = here.id and lease.holder = person and lease.client = new.client;
        return null;
    elsif new.kind = 'claim' and holder not in ('', person) then
        perform public.refuse(format('%s is editing “%s” now.', holder, here.slug), 'CD001');
    end if;
    insert into public.lease (story_id, holder, client, expires)
    values (here.id, person, new.client,
            to_char(clock_timestamp() at time zone 'UTC' + interval '60 seconds', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    on conflict (story_id) do update
        set holder = excluded.holder, client = excluded.client, expires = excluded.expires;
    return null;
end
$$;

create or replace trigger guard_before before insert on public.photo for each row execute function public.photo_before();
create or replace trigger guard_after after insert on public.photo for each row execute function public.photo_after();
create or replace trigger guard_before before insert on public.photo_content for each row execute function public.photo_content_before();
create or replace trigger guard_before before insert on public.reading for each row execute function public.reading_before();
create or replace trigger guard_before before insert on public.note for each row execute function public.note_before();
create or replace trigger guard_before before insert on public.lease_claim for each row execute function public.lease_claim_before();
