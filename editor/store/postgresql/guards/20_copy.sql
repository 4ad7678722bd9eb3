-- Reading a copy: the same findings that domain.checks counts, and nothing kept that the program could not read back.

-- What kind of JSON value each key of an object holds.
create or replace function public.kinds(value jsonb) returns jsonb
language sql immutable
return (select coalesce(jsonb_object_agg(part.key, jsonb_typeof(part.value)), '{}'::jsonb) from jsonb_each(value) part);

create or replace function public.all_of_kind(list jsonb, kind text) returns boolean
language sql immutable
return not exists (select 1 from jsonb_array_elements(list) part where jsonb_typeof(part.value) <> kind);

-- A whole number from 0 to 10,000: a share of a picture's side.
create or replace function public.is_share(value jsonb) returns boolean
language sql immutable
return jsonb_typeof(value) = 'number' and value::text ~ '^(0|[1-9][0-9]{0,3}|10000)$';

create or replace function public.is_crop(crop jsonb) returns boolean
language plpgsql immutable
as $$
begin
    if crop = 'null' then
        return true;
    end if;
    if jsonb_typeof(crop) <> 'object'
        or public.kinds(crop) <> '{"x": "number", "y": "number", "width": "number", "height": "number"}'
        or exists (select 1 from jsonb_each(crop) side where not public.is_share(side.value)) then
        return false;
    end if;
    return (crop -> 'width')::integer > 0 and (crop -> 'height')::integer > 0
        and (crop -> 'x')::integer + (crop -> 'width')::integer <= 10000
        and (crop -> 'y')::integer + (crop -> 'height')::integer <= 10000;
end
$$;

create or replace function public.is_focal_point(point jsonb) returns boolean
language plpgsql immutable
as $$
begin
    if point = 'null' then
        return true;
    end if;
    return jsonb_typeof(point) = 'object'
        and public.kinds(point) = '{"x": "number", "y": "number"}'
        and public.is_share(point -> 'x') and public.is_share(point -> 'y');
end
$$;

create or replace function public.is_picture_use(use jsonb) returns boolean
language plpgsql immutable
as $$
begin
    if not (use ? 'crop' and use ? 'focal_point') or public.kinds(use - 'crop' - 'focal_point') <> '{
        "number": "number", "photo": "string", "placement": "string", "caption": "string", "creator": "string",
        "credit": "string", "source": "string", "copyright": "string", "instructions": "string", "title": "string",
        "headline": "string", "keywords": "array", "job_id": "string", "date_created": "string", "place": "string",
        "alt_text": "string", "extended_description": "string", "usage_terms": "string"}' then
        return false;
    end if;
    return use ->> 'number' ~ '^[1-9][0-9]{0,8}$'
        and use ->> 'photo' ~ '^([0-9a-f]{64})?$'
        and use ->> 'placement' in ('lead', 'inline')
        and public.all_of_kind(use -> 'keywords', 'string')
        and public.is_crop(use -> 'crop') and public.is_focal_point(use -> 'focal_point');
end
$$;

create or replace function public.is_copy(copy jsonb) returns boolean
language plpgsql immutable
as $$
declare
    uses jsonb;
begin
    if jsonb_typeof(copy) <> 'object' or public.kinds(copy) <> '{
        "headline": "string", "standfirst": "string", "byline": "string", "dateline": "string", "body": "string",
        "editor_note": "string", "sign_off": "string", "source": "string", "keywords": "array", "language": "string",
        "pictures": "array"}' then
        return false;
    end if;
    uses := copy -> 'pictures';
    if not (public.all_of_kind(copy -> 'keywords', 'string') and public.all_of_kind(uses, 'object'))
        or exists (select 1 from jsonb_array_elements(uses) use where not public.is_picture_use(use.value)) then
        return false;
    end if;
    return (select count(*) = count(distinct use.value ->> 'number') from jsonb_array_elements(uses) use)
        and (select count(*) <= 1 from jsonb_array_elements(uses) use where use.value ->> 'placement' = 'lead');
end
$$;

-- The copy of a stored text.
create or replace function public.parsed_copy(copy_json text) returns jsonb
language plpgsql immutable
as $$
declare
    copy jsonb;
begin
    begin
        copy := copy_json::jsonb;
    exception when data_exception or statement_too_complex or program_limit_exceeded then
        perform public.refuse('This cannot be kept: it is not the JSON of a copy.');
    end;
    if public.is_copy(copy) is not true then
        perform public.refuse('This cannot be kept: the JSON does not have the shape of a copy.');
    end if;
    return copy;
end
$$;

create or replace function public.blank(words text) returns integer
language sql immutable
return (not public.given(words))::integer;

-- How many findings stop submitting.
create or replace function public.submit_blocks(copy jsonb) returns integer
language sql immutable
return public.blank(copy ->> 'headline') + public.blank(copy ->> 'body');

-- A picture's date that is not written as the metadata standards write dates.
create or replace function public.wrong_date(written text) returns integer
language sql immutable
return (written <> '' and written !~ '^[0-9]{4}([-:][0-9]{2}([-:][0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?$')::integer;

-- How many findings stop approving: those above, a language that is none, pictures without caption or credit or with a wrong date, lines for
-- pictures nobody attached.
create or replace function public.approve_blocks(copy jsonb) returns integer
language sql immutable
return public.submit_blocks(copy)
    + (copy ->> 'language' !~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$')::integer
    + (select coalesce(sum(public.blank(use.value ->> 'caption') + public.blank(use.value ->> 'credit')
                           + public.wrong_date(use.value ->> 'date_created')), 0)::integer
         from jsonb_array_elements(copy -> 'pictures') use where use.value ->> 'photo' <> '')
    + (select count(distinct line.found[1]::integer)::integer
         from regexp_matches(copy ->> 'body', E'!\\[[^\\]\\n]*\\]\\(photo:([0-9]{1,6})\\)', 'g') line (found)
        where not exists (select 1 from jsonb_array_elements(copy -> 'pictures') use
                           where (use.value ->> 'number')::integer = line.found[1]::integer));
