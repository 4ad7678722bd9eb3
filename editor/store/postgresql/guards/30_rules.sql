-- The rule table's reader on PostgreSQL; domain.workflow is its reader in Python. Same rows, same order of conditions.

create or replace function public.policy_now() returns public.policy
language plpgsql volatile
as $$
declare
    latest public.policy;
begin
    select * into latest from public.policy order by seq desc limit 1;
    if not found then
        latest.four_eyes := 'author';
        latest.subeditors_publish := 0;
    end if;
    return latest;
end
$$;

-- Whether the person at the keyboard is one of those a rule names.
create or replace function public.is_who(who text, here public.story) returns boolean
language plpgsql volatile
as $$
declare
    roles text[] := public.roles_of(session_user);
begin
    return case
        when cardinality(roles) = 0 then false
        when who = 'staff' then true
        when who = 'author' then coalesce(here.author = session_user, false)
        when who = 'assignee' then coalesce(here.assignee = session_user, false)
        else who = any (roles)
    end;
end
$$;

create or replace function public.policy_allows(rule public.rule, policy public.policy) returns boolean
language sql immutable
return rule.policy = '' or (rule.policy = 'subeditors_publish' and policy.subeditors_publish = 1);

create or replace function public.editing_now(story_id text) returns text
language plpgsql volatile
as $$
begin
    return coalesce((select holder from public.lease
                      where lease.story_id = editing_now.story_id
                        and lease.expires collate "C" > public.now_text() collate "C"), '');
end
$$;

create or replace function public.open_blocking_notes(story_id text) returns boolean
language plpgsql volatile
as $$
begin
    return exists (select 1 from public.note
                    where note.story_id = open_blocking_notes.story_id and note.blocking = 1 and note.resolves = ''
                      and not exists (select 1 from public.note answer where answer.resolves = note.id));
end
$$;

-- What stands in the way of one row of the rule table: how far it came (0 for nothing in the way), and the reason.
create or replace function public.obstacle(
    rule public.rule, here public.story, ask public.event, base integer, policy public.policy,
    out place integer, out code text, out sentence text)
language plpgsql volatile
as $$
declare
    slug text := '“' || here.slug || '”';
    holder text := public.editing_now(here.id);
begin
    code := 'CD002';
    place := 0;
    if rule.based = 1 and base is distinct from here.revision then
        place := 1;
        if base > here.revision or base is null then
            sentence := format('%s has no revision %s.', slug, base);
        else
            code := 'CD001';
            sentence := format('%s has moved on: revision %s was saved by %s; look at it first.',
                slug, here.revision, here.last_editor);
        end if;
    elsif rule.live = 'live' and here.live <> 'live' then
        place := 2;
        sentence := format('%s is not live.', slug);
    elsif rule.live = 'not live' and here.live = 'live' then
        place := 2;
        sentence := format('%s is live: withdraw it first.', slug);
    elsif rule.not_author = 1 and policy.four_eyes <> 'off' and here.author = session_user then
        place := 3;
        sentence := format('You wrote %s; someone else must approve it.', slug);
    elsif rule.not_author = 1 and policy.four_eyes = 'strict' and here.last_editor = session_user then
        place := 3;
        sentence := format('You edited %s last; someone else must approve it.', slug);
    elsif rule.lease_free = 1 and holder <> '' and holder <> session_user then
        place := 4;
        sentence := format('%s is editing %s now.', holder, slug);
    elsif rule.approved_text = 1 and not (here.revision > 0 and here.approved_revision = here.revision
                                          and here.approved_sha256 = here.sha256) then
        place := 5;
        sentence := format('The present text of %s is not the approved text.', slug);
    elsif rule.notes = 1 and public.open_blocking_notes(here.id) then
        place := 6;
        sentence := format('A blocking note is open on %s; answer it first.', slug);
    elsif rule.checks = 'submit' and here.submit_blocks > 0 and not public.given(ask.reason) then
        place := 6;
        sentence := format('%s lacks a headline or text; write it, or say why it goes on without.', slug);
    elsif rule.checks = 'approve' and here.approve_blocks > 0 then
        place := 6;
        sentence := format('%s cannot be approved yet: something is missing, see its checks.', slug);
    elsif rule.moment = 1 and not public.is_moment(ask.moment) then
        place := 7;
        sentence := format('Say when %s is to be published.', slug);
    elsif (rule.moment = 1 and here.embargo <> '' and ask.moment collate "C" < here.embargo collate "C")
        or (rule.embargo = 1 and here.embargo <> '' and public.now_text() collate "C" < here.embargo collate "C") then
        place := 7;
        sentence := format('%s is under embargo until %s UTC.', slug, replace(left(here.embargo, 16), 'T', ' '));
    elsif rule.reason = 1 and not public.given(ask.reason) then
        place := 8;
        sentence := format('Say why: to %s %s a reason is required.', ask.action, slug);
    elsif rule.value = 'any' and not public.given(ask.value) then
        place := 8;
        sentence := format('Say what %s is to be given: the %s is empty.', slug, ask.action);
    elsif rule.value = 'class' and ask.value not in ('update', 'clarification', 'correction') then
        place := 8;
        sentence := format('Say what kind of change %s needs: update, clarification, correction.', slug);
    elsif rule.manifest = 1 and ask.manifest = '' then
        place := 8;
        sentence := format('%s can be published only with a proved package.', slug);
    end if;
end
$$;

-- The status an action leads to; refuses when no row of the table allows it, with the reason of the row that came furthest.
create or replace function public.ruled(here public.story, ask public.event, base integer) returns text
language plpgsql volatile
as $$
declare
    policy public.policy := public.policy_now();
    candidate public.rule;
    known boolean := false;
    furthest integer := 0;
    met record;
    reason text := format('You may not do this (%s): “%s” stays as it is.', ask.action, here.slug);
    reason_code text := 'CD002';
begin
    for candidate in
        select * from public.rule row
         where row.action = ask.action and row.from_status = here.status
           and row.spiked_from in ('', here.spiked_from)
         order by row.seq
    loop
        known := true;
        continue when not (public.is_who(candidate.who, here) and public.policy_allows(candidate, policy));
        select * into met from public.obstacle(candidate, here, ask, base, policy);
        if met.place = 0 then
            return candidate.to_status;
        end if;
        if met.place > furthest then
            furthest := met.place;
            reason := met.sentence;
            reason_code := met.code;
        end if;
    end loop;
    if not known then
        reason := format('“%s” is %s: “%s” is not possible now.', here.slug, here.status, ask.action);
    end if;
    perform public.refuse(reason, reason_code);
    return null;
end
$$;
