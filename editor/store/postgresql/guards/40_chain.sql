-- The chain over events: the same link as domain.chain computes.

-- A text as its length in bytes, a colon, and itself.
create or replace function public.measured(words text) returns bytea
language sql immutable
return convert_to(octet_length(convert_to(words, 'UTF8'))::text || ':', 'UTF8') || convert_to(words, 'UTF8');

create or replace function public.link(line public.event) returns text
language sql immutable
return encode(sha256(
    public.measured(line.previous) || public.measured(line.seq::text) || public.measured(line.op_id)
    || public.measured(line.story_id) || public.measured(line.action) || public.measured(line.actor)
    || public.measured(line.at) || public.measured(line.revision::text) || public.measured(line.sha256)
    || public.measured(line.from_status) || public.measured(line.to_status) || public.measured(line.value)
    || public.measured(line.moment) || public.measured(line.reason) || public.measured(line.manifest)
    || public.measured(line.remark)), 'hex');

-- Move the head on. Two events of one statement would both follow the same link: the second is refused.
create or replace function public.move_chain(line public.event) returns void
language plpgsql volatile
as $$
begin
    update public.chain_head set seq = line.seq, hash = line.hash
     where id = 1 and seq = line.seq - 1 and hash = line.previous;
    if not found then
        perform public.refuse('Events are written one at a time.');
    end if;
end
$$;
