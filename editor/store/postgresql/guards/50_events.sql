-- Events: judged and completed before they are kept; afterwards the chain moves on and the story's row follows.

-- A slug nobody has, neither as slug nor as the address of a published page.
create or replace function public.check_slug(story_id text, wanted text) returns void
language plpgsql volatile
as $$
begin
    if wanted !~ '^[a-z0-9]+(-[a-z0-9]+)*$' or length(wanted) > 60 then
        perform public.refuse(format('“%s” cannot be a slug: small letters, figures and single hyphens, at most 60.', left(wanted, 100)));
    elsif exists (select 1 from public.story other
                   where (other.slug = wanted or other.address = wanted) and other.id <> check_slug.story_id) then
        perform public.refuse(format('The slug “%s” is taken.', wanted));
    end if;
end
$$;

create or replace function public.check_desk(wanted text) returns void
language plpgsql volatile
as $$
begin
    if exists (select 1 from public.desk)
        and not coalesce((select active = 1 from public.desk where name = wanted order by seq desc limit 1), false) then
        perform public.refuse(format('There is no desk “%s”.', wanted));
    end if;
end
$$;

-- What an event gives, beyond what the rule table says: each is what its action needs.
create or replace function public.check_gift(here public.story, ask public.event) returns void
language plpgsql volatile
as $$
begin
    if ask.action = 'slug' then
        perform public.check_slug(here.id, ask.value);
    elsif ask.action = 'desk' then
        perform public.check_desk(ask.value);
    elsif ask.action = 'priority' and ask.value !~ '^[1-9]$' then
        perform public.refuse('A priority is a figure from 1 to 9.');
    elsif ask.action = 'commission' and ask.value !~ '^([1-9][0-9]{0,5}|1000000)?$' then
        perform public.refuse('A commissioned length is a number of words from 1 to 1,000,000.');
    elsif ask.action = 'assign' and ask.value <> ''
        and not coalesce((select active = 1 from public.staff_role where login = ask.value order by seq desc limit 1), false) then
        perform public.refuse(format('“%s” is not a member of staff.', left(ask.value, 100)));
    end if;
end
$$;

-- A new story: who may start one, and under which slug and desk.
create or replace function public.check_new_story(ask public.event) returns text
language plpgsql volatile
as $$
declare
    status text := (select rule.to_status from public.rule
                     where rule.action = 'create' and rule.from_status = '' and public.is_who(rule.who, null)
                     order by rule.seq limit 1);
begin
    if status is null then
        perform public.refuse('You may not do this (create): there is no new story.');
    elsif length(ask.story_id) > 64 or exists (select 1 from public.story where id = ask.story_id) then
        perform public.refuse('There is such a story already.');
    end if;
    perform public.check_slug(ask.story_id, ask.value);
    if ask.remark <> '' then
        perform public.check_desk(ask.remark);
    end if;
    return status;
end
$$;

-- Events of the newsroom itself, and of saves, are written by the guards of the rows they tell of.
create or replace function public.check_told(ask public.event, here public.story) returns void
language plpgsql volatile
as $$
begin
    if ask.action = 'save' and exists (
            select 1 from public.revision where op_id = ask.op_id and story_id = here.id and number = here.revision + 1)
        or ask.action = 'staff' and exists (select 1 from public.staff_role where op_id = ask.op_id)
        or ask.action = 'policy' and exists (select 1 from public.policy where op_id = ask.op_id)
        or ask.action = 'desk' and exists (select 1 from public.desk where op_id = ask.op_id)
        or ask.action = 'word' and exists (select 1 from public.word where op_id = ask.op_id)
        or ask.action = 'agency' and exists (select 1 from public.agency where op_id = ask.op_id)
        or ask.action = 'kill' and exists (select 1 from public.kill where op_id = ask.op_id)
        or ask.action = 'photo' and exists (select 1 from public.photo where op_id = ask.op_id) then
        return;
    end if;
    perform public.refuse(format('“%s” cannot be written as an event of its own.', left(ask.action, 40)));
end
$$;

create or replace function public.event_before() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
declare
    head public.chain_head := public.locked_chain();
    here public.story;
begin
    if new.story_id <> '' and new.action <> 'create' then
        here := public.locked_story(new.story_id);
    end if;
    perform public.only_once(tg_table_name, new.op_id);
    if new.moment <> '' and not public.is_moment(new.moment) then
        perform public.refuse(format('“%s” is not a time.', left(new.moment, 100)));
    end if;
    new.actor := session_user;
    new.from_status := coalesce(here.status, '');
    new.to_status := '';
    if new.story_id = '' then
        perform public.check_told(new, here);
    elsif new.action = 'create' then
        perform public.acting_staff();
        new.to_status := public.check_new_story(new);
    elsif new.action = 'save' then
        perform public.check_told(new, here);
        new.to_status := here.status;
    else
        perform public.acting_staff();
        new.to_status := public.ruled(here, new, new.revision);
        perform public.check_gift(here, new);
    end if;
    if new.action = 'save' then
        select number, sha256 into strict new.revision, new.sha256 from public.revision where op_id = new.op_id;
    else
        new.revision := coalesce(here.revision, 0);
        new.sha256 := coalesce(here.sha256, '');
    end if;
    new.at := public.now_text();
    new.seq := head.seq + 1;
    new.previous := head.hash;
    new.hash := public.link(new);
    return new;
end
$$;

create or replace function public.start_story(line public.event) returns void
language plpgsql volatile
as $$
begin
    insert into public.story (
        id, slug, desk, status, live, author, last_editor, assignee, revision, sha256, approved_revision,
        approved_sha256, approved_by, live_revision, address, priority, deadline, embargo, scheduled_for, spiked_from,
        submit_blocks, approve_blocks, headline, words, pictures, created, updated, commissioned)
    values (
        line.story_id, line.value, line.remark, line.to_status, 'no', line.actor, '', '', 0, '', 0,
        '', '', 0, '', 5, '', '', '', '',
        2, 2, '', 0, 0, line.at, line.at, 0);
end
$$;

create or replace function public.follow_save(line public.event) returns void
language plpgsql volatile
as $$
begin
    update public.story
       set revision = saved.number, sha256 = saved.sha256, last_editor = saved.author, headline = saved.headline,
           words = saved.words, pictures = saved.pictures, submit_blocks = saved.submit_blocks,
           approve_blocks = saved.approve_blocks
      from public.revision saved
     where saved.op_id = line.op_id and story.id = line.story_id;
end
$$;

-- What each action does to the story's row.
create or replace function public.follow_event(line public.event) returns void
language plpgsql volatile
as $$
begin
    update public.story
       set status = line.to_status,
           updated = line.at,
           approved_revision = case
               when line.action = 'approve' then line.revision
               when line.action in ('save', 'return', 'reopen', 'revise', 'recall') then 0
               else story.approved_revision end,
           approved_sha256 = case
               when line.action = 'approve' then line.sha256
               when line.action in ('save', 'return', 'reopen', 'revise', 'recall') then ''
               else story.approved_sha256 end,
           approved_by = case
               when line.action = 'approve' then line.actor
               when line.action in ('save', 'return', 'reopen', 'revise', 'recall') then ''
               else story.approved_by end,
           scheduled_for = case
               when line.action = 'schedule' then line.moment
               when line.action in ('unschedule', 'publish', 'return', 'reopen') then ''
               else scheduled_for end,
           live = case line.action when 'publish' then 'live' when 'withdraw' then 'withdrawn' else live end,
           live_revision = case when line.action = 'publish' then line.revision else live_revision end,
           address = case when line.action = 'publish' and address = '' then slug else address end,
           spiked_from = case line.action when 'spike' then line.from_status when 'unspike' then '' else spiked_from end,
           assignee = case when line.action = 'assign' then line.value else assignee end,
           priority = case when line.action = 'priority' then line.value::integer else priority end,
           deadline = case when line.action = 'deadline' then line.moment else deadline end,
           embargo = case when line.action = 'embargo' then line.moment else embargo end,
           commissioned = case when line.action = 'commission' then coalesce(nullif(line.value, ''), '0')::integer else commissioned end,
           desk = case when line.action = 'desk' then line.value else desk end,
           slug = case when line.action = 'slug' then line.value else slug end
     where id = line.story_id;
end
$$;

create or replace function public.event_after() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.move_chain(new);
    if new.action = 'create' then
        perform public.start_story(new);
    elsif new.story_id <> '' then
        if new.action = 'save' then
            perform public.follow_save(new);
        end if;
        perform public.follow_event(new);
    end if;
    if new.action in ('create', 'save', 'slug') then
        perform public.index_story(new.story_id);
    end if;
    return null;
end
$$;

create or replace trigger guard_before before insert on public.event for each row execute function public.event_before();
create or replace trigger guard_after after insert on public.event for each row execute function public.event_after();
