-- The newsroom's own words, which its spelling check lets pass: versions, written by subeditors and admins.

create or replace function public.word_before() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.take_turn(tg_table_name, new.op_id);
    new.by := public.acting_staff();
    if not public.roles_of(session_user) && array['admin', 'subeditor'] then
        perform public.refuse('Only a subeditor or an admin may change the newsroom''s words.');
    elsif length(new.text) not between 1 and 80 or new.text ~ '[[:space:][:cntrl:]#]' or new.active not in (0, 1) then
        perform public.refuse('A word has no spaces, and at most 80 characters.');
    elsif new.language <> '' and (new.language !~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' or length(new.language) > 35) then
        perform public.refuse(format('“%s” is not a language; write it as en-IE.', left(new.language, 40)));
    elsif new.active = 0 and not coalesce((
            select active = 1 from public.word
             where text = new.text and language = new.language order by seq desc limit 1), false) then
        perform public.refuse(format('“%s” is not one of the newsroom''s words.', new.text));
    end if;
    new.seq := public.next_version(tg_table_name);
    new.at := public.now_text();
    return new;
end
$$;

create or replace function public.word_after() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set standard_conforming_strings = on
as $$
begin
    perform public.tell(new.op_id, 'word', new.text, case when new.active = 1 then 'added' else 'removed' end
        || case when new.language = '' then '' else ', ' || new.language end);
    return null;
end
$$;

create or replace trigger guard_before before insert on public.word for each row execute function public.word_before();
create or replace trigger guard_after after insert on public.word for each row execute function public.word_after();
