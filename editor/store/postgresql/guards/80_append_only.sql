-- What happened is not changed, not even by the owner's mistake.

create or replace function public.append_only() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception using errcode = 'CD002', message = format('“%s” is only ever added to.', tg_table_name);
end
$$;

create or replace trigger append_only before update or delete or truncate on public.revision for each statement execute function public.append_only();
create or replace trigger append_only before update or delete or truncate on public.event for each statement execute function public.append_only();
create or replace trigger append_only before update or delete or truncate on public.photo for each statement execute function public.append_only();
create or replace trigger append_only before update or delete or truncate on public.photo_content for each statement execute function public.append_only();
create or replace trigger append_only before update or delete or truncate on public.note for each statement execute function public.append_only();
create or replace trigger append_only before update or delete or truncate on public.staff_role for each statement execute function public.append_only();
create or replace trigger append_only before update or delete or truncate on public.policy for each statement execute function public.append_only();
create or replace trigger append_only before update or delete or truncate on public.desk for each statement execute function public.append_only();
create or replace trigger append_only before update or delete or truncate on public.word for each statement execute function public.append_only();
create or replace trigger append_only before update or delete or truncate on public.agency for each statement execute function public.append_only();
create or replace trigger append_only before update or delete or truncate on public.kill for each statement execute function public.append_only();
create or replace trigger append_only before update or delete or truncate on public.mention for each statement execute function public.append_only();
create or replace trigger append_only before update or delete or truncate on public.likeness for each statement execute function public.append_only();
create or replace trigger append_only before update or delete or truncate on public.reading for each statement execute function public.append_only();
