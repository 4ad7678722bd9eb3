-- Who may reach what. Staff read everything, and insert exactly the columns that a client gives (those of store/tables.py
-- without FetchedValue; a test compares). Nobody but the owner has anything else.
do $do$
declare
    staff text := regexp_replace(current_user, '_owner$', '_staff');
begin
    if staff = current_user or not exists (select 1 from pg_catalog.pg_roles where rolname = staff) then
        raise exception using errcode = 'CD002',
            message = 'A newsroom is set up with “copydesk newsroom create”, which makes its owner and its staff group.';
    end if;
    revoke all on schema public from public;
    revoke all on all tables in schema public from public;
    revoke all on all sequences in schema public from public;
    revoke all on all functions in schema public from public;
    alter default privileges revoke execute on functions from public;

    execute format('revoke all on all tables in schema public from %I', staff);
    execute format('revoke all on all functions in schema public from %I', staff);
    execute format('grant usage on schema public to %I', staff);
    -- The guards run as this role, also in a copy of the database that somebody else owns.
    execute format('grant usage on schema public to %I', current_user);
    execute format('grant select on all tables in schema public to %I', staff);
    execute format('grant execute on function public.plain_words(text), public.search_words(text),
        public.add_login(text, text), public.end_login(text) to %I', staff);

    execute format('grant insert (story_id, op_id, base, copy_json, words) on public.revision to %I', staff);
    execute format('grant insert (op_id, story_id, action, revision, value, moment, reason, manifest, remark) on public.event to %I', staff);
    execute format('grant insert (sha256, op_id, file_name, media_type, width, height, size, metadata_json) on public.photo to %I', staff);
    execute format('grant insert (sha256, content) on public.photo_content to %I', staff);
    execute format('grant insert (id, op_id, story_id, revision, span_start, span_end, text, blocking, resolves) on public.note to %I', staff);
    execute format('grant insert (op_id, login, name, roles, active) on public.staff_role to %I', staff);
    execute format('grant insert (op_id, newsroom, language, four_eyes, subeditors_publish, territory, outlets, time_zone) on public.policy to %I', staff);
    execute format('grant insert (op_id, name, active) on public.desk to %I', staff);
    execute format('grant insert (op_id, text, language, active) on public.word to %I', staff);
    execute format('grant insert (op_id, name, credit, spellings, hosts, restrictions, active) on public.agency to %I', staff);
    execute format('grant insert (op_id, of, subject, agency, name, signs, reason, active) on public.kill to %I', staff);
    execute format('grant insert (sha256, version, signs, whole) on public.likeness to %I', staff);
    execute format('grant insert (sha256, version, words, bound) on public.reading to %I', staff);
    execute format('grant insert (id, story_id, kind, client) on public.lease_claim to %I', staff);
end
$do$;
