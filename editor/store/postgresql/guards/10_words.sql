-- Words that every guard uses. Only guards call these: they run as the newsroom's owner, with the search path and the
-- string rules that the calling guard has set, whatever the session had.
--
-- All of them are VOLATILE on purpose: a STABLE function would see the world as it was before the guard waited its turn.

-- The server's time as domain.moments writes it.
create or replace function public.now_text() returns text
language sql volatile
return to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

-- Refuse with a sentence for the person. CD002 is Refused, CD001 is Conflict.
create or replace function public.refuse(sentence text, code text default 'CD002') returns void
language plpgsql volatile
as $$
begin
    raise exception using errcode = code, message = sentence;
end
$$;

-- Refuse what was kept before: a retry after a cut connection.
create or replace function public.only_once(kept text, op_id text) returns void
language plpgsql volatile
as $$
declare
    twice boolean;
begin
    execute format('select exists (select 1 from public.%I line where line.op_id = $1)', kept) into twice using op_id;
    if twice then
        raise exception using errcode = '23505', constraint = 'op_id', message = 'This was done already.';
    end if;
end
$$;

-- Whether anything but spaces, tabs and line ends is there: what domain.checks calls not blank.
create or replace function public.given(words text) returns boolean
language sql immutable
return btrim(words, E' \t\n') <> '';

-- Whether the text is a moment as domain.moments writes it, and such a moment exists.
create or replace function public.is_moment(moment text) returns boolean
language plpgsql volatile
as $$
begin
    if moment !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9]{6}Z$' then
        return false;
    end if;
    perform left(moment, 10)::date;
    return true;
exception when data_exception then
    return false;
end
$$;

-- The roles somebody holds in this newsroom now: none when unknown or gone.
create or replace function public.roles_of(person text) returns text[]
language plpgsql volatile
as $$
declare
    latest public.staff_role;
begin
    select * into latest from public.staff_role where login = person order by seq desc limit 1;
    if not found or latest.active = 0 or latest.roles = '' then
        return array[]::text[];
    end if;
    return string_to_array(latest.roles, ',');
end
$$;

-- Who is at the keyboard: the role that logged in, which neither SET ROLE nor a setting can change.
create or replace function public.acting_staff() returns text
language plpgsql volatile
as $$
begin
    if cardinality(public.roles_of(session_user)) = 0 then
        perform public.refuse(format('“%s” is not a member of staff here.', session_user));
    end if;
    return session_user;
end
$$;

-- The newest link of the chain, held until the transaction ends. Everyone who writes takes it first, so that two
-- transactions over several stories never wait for each other in a circle.
-- Older snapshots are refused: they would judge by rights and rules that no longer hold.
create or replace function public.locked_chain() returns public.chain_head
language plpgsql volatile
as $$
declare
    head public.chain_head;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        perform public.refuse('The newsroom is written to with READ COMMITTED transactions only.');
    end if;
    select * into strict head from public.chain_head where id = 1 for update;
    return head;
end
$$;

-- How the guards of staff, policy, desks, words and photos begin: in turn with everybody who writes, and only once.
create or replace function public.take_turn(kept text, op_id text) returns void
language plpgsql volatile
as $$
begin
    perform public.locked_chain();
    perform public.only_once(kept, op_id);
end
$$;

-- The number of the next version in a table of versions; who asks has taken their turn.
create or replace function public.next_version(kept text) returns integer
language plpgsql volatile
as $$
declare
    number integer;
begin
    execute format('select coalesce(max(version.seq), 0) + 1 from public.%I version', kept) into number;
    return number;
end
$$;

-- How they end: the row is told as an event of the newsroom, with the same op_id, and so becomes part of the chain.
create or replace function public.tell(
    op_id text, action text, value text, remark text, reason text default '', manifest text default '') returns void
language plpgsql volatile
as $$
begin
    insert into public.event (op_id, story_id, action, revision, value, moment, reason, manifest, remark)
    values (tell.op_id, '', tell.action, 0, tell.value, '', tell.reason, tell.manifest, tell.remark);
end
$$;

-- The story, held until the transaction ends.
create or replace function public.locked_story(story_id text) returns public.story
language plpgsql volatile
as $$
declare
    here public.story;
begin
    perform public.locked_chain();
    select * into here from public.story where id = story_id for update;
    if not found then
        perform public.refuse('There is no such story.');
    end if;
    return here;
end
$$;

insert into public.chain_head (id, seq, hash) values (1, 0, repeat('0', 64)) on conflict do nothing;
