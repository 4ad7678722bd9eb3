-- Revisions: numbered, read, hashed; each is an event of its own.

create or replace function public.revision_before() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
declare
    here public.story := public.locked_story(new.story_id);
    ask public.event;
    copy jsonb;
begin
    perform public.only_once(tg_table_name, new.op_id);
    new.author := public.acting_staff();
    ask.action := 'save';
    ask.reason := '';
    ask.value := '';
    ask.moment := '';
    ask.manifest := '';
    perform public.ruled(here, ask, new.base);
    if here.revision = 0 and here.author <> session_user then
        perform public.refuse(format('Only its author may write the first text of “%s”.', here.slug));
    end if;
    if new.words < 0 then
        perform public.refuse('A copy has no less than no words.');
    end if;
    copy := public.parsed_copy(new.copy_json);
    new.number := here.revision + 1;
    new.at := public.now_text();
    new.sha256 := encode(sha256(convert_to(new.copy_json, 'UTF8')), 'hex');
    new.headline := left(copy ->> 'headline', 500); -- what an index row can hold; the copy keeps the whole
    new.pictures := (select count(*) from jsonb_array_elements(copy -> 'pictures') use where use ->> 'photo' <> '');
    new.submit_blocks := public.submit_blocks(copy);
    new.approve_blocks := public.approve_blocks(copy);
    return new;
end
$$;

-- What was counted in the copy when it was saved, as store.complete writes it.
create or replace function public.counted(saved public.revision) returns text
language sql immutable
return format('words %s, pictures %s, submit %s, approve %s',
    saved.words, saved.pictures, saved.submit_blocks, saved.approve_blocks);

-- The numbers, fingerprints and job numbers of a copy's pictures, as store.mentions reads them; no longer than an index row holds.
create or replace function public.mentioned(copy jsonb) returns table (of text, subject text)
language plpgsql immutable
as $$
begin
    return query
    select 'photo', use.value ->> 'photo' from jsonb_array_elements(copy -> 'pictures') use where use.value ->> 'photo' <> ''
    union
    select 'job', left(use.value ->> 'job_id', 200) from jsonb_array_elements(copy -> 'pictures') use
     where use.value ->> 'job_id' <> ''
    union
    select 'number', use.value ->> 'number' from jsonb_array_elements(copy -> 'pictures') use;
end
$$;

create or replace function public.revision_after() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    insert into public.event (op_id, story_id, action, revision, value, moment, reason, manifest, remark)
    values (new.op_id, new.story_id, 'save', new.number, public.counted(new), '', '', '', '');
    insert into public.mention (story_id, of, subject)
    select new.story_id, said.of, said.subject from public.mentioned(new.copy_json::jsonb) said
    on conflict do nothing;
    return null;
end
$$;

create or replace trigger guard_before before insert on public.revision for each row execute function public.revision_before();
create or replace trigger guard_after after insert on public.revision for each row execute function public.revision_after();
