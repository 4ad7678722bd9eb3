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

-- A whole number from -most to most.
create or replace function public.is_within(value jsonb, most integer) returns boolean
language sql immutable
return jsonb_typeof(value) = 'number' and value::text ~ '^(0|-?[1-9][0-9]{0,4})$' and abs(value::text::integer) <= most;

create or replace function public.is_tone(tone jsonb) returns boolean
language plpgsql immutable
as $$
begin
    return jsonb_typeof(tone) = 'object'
        and public.kinds(tone) = '{"brightness": "number", "contrast": "number"}'
        and public.is_within(tone -> 'brightness', 30) and public.is_within(tone -> 'contrast', 30);
end
$$;

-- What the newsroom knows of its right to a picture: its category, who gave it and until when, and what was read of it.
create or replace function public.is_rights(rights jsonb) returns boolean
language plpgsql immutable
as $$
begin
    if jsonb_typeof(rights) <> 'object' or public.kinds(rights) <> '{
        "category": "string", "permission_from": "string", "permission_on": "string", "until": "string",
        "withdrawn": "string", "licence": "string", "link": "string", "acknowledged": "array"}' then
        return false;
    end if;
    return rights ->> 'category' in ('', 'staff', 'agency', 'commissioned', 'handout', 'pool', 'social',
            'creative commons', 'public domain', 'archive')
        and public.all_of_kind(rights -> 'acknowledged', 'object')
        and not exists (select 1 from jsonb_array_elements(rights -> 'acknowledged') words
                         where public.kinds(words.value) <> '{"text": "string", "by": "string", "at": "string"}');
end
$$;

-- What a page said of whose picture it is, before the credit desk put it into one form.
create or replace function public.is_as_it_came(words jsonb) returns boolean
language plpgsql immutable
as $$
begin
    return jsonb_typeof(words) = 'object'
        and public.kinds(words) = '{"credit": "string", "creator": "string", "source": "string"}';
end
$$;

create or replace function public.is_picture_use(use jsonb) returns boolean
language plpgsql immutable
as $$
begin
    if not (use ? 'crop' and use ? 'focal_point')
        or public.kinds(use - 'crop' - 'focal_point' - 'rights' - 'decorative' - 'straighten' - 'tone' - 'as_it_came'
                - 'creator_title') <> '{
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
        and public.is_crop(use -> 'crop') and public.is_focal_point(use -> 'focal_point')
        and (not use ? 'rights' or public.is_rights(use -> 'rights'))
        and (not use ? 'decorative' or jsonb_typeof(use -> 'decorative') = 'boolean')
        and (not use ? 'straighten' or public.is_within(use -> 'straighten', 1500))
        and (not use ? 'tone' or public.is_tone(use -> 'tone'))
        and (not use ? 'as_it_came' or public.is_as_it_came(use -> 'as_it_came'))
        and (not use ? 'creator_title' or jsonb_typeof(use -> 'creator_title') = 'string');
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

create or replace function public.wrong_day(written text) returns integer
language sql immutable
return (public.given(written) and written !~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$')::integer;

-- What the rights of a picture lack for their category, days that are none, and a permission that was withdrawn.
create or replace function public.rights_blocks(use jsonb) returns integer
language plpgsql immutable
as $$
declare
    rights jsonb := use -> 'rights';
    missing integer;
begin
    if rights is null then
        return 0;
    end if;
    missing := case rights ->> 'category'
        when 'commissioned' then public.blank(rights ->> 'permission_from')
        when 'handout' then public.blank(rights ->> 'permission_from') + public.blank(rights ->> 'permission_on')
        when 'pool' then public.blank(rights ->> 'permission_from')
        when 'social' then public.blank(rights ->> 'permission_from') + public.blank(rights ->> 'permission_on')
            + public.blank(rights ->> 'link')
        when 'creative commons' then public.blank(rights ->> 'licence') + public.blank(use ->> 'creator')
            + public.blank(rights ->> 'link')
        when 'public domain' then public.blank(rights ->> 'link')
        when 'archive' then public.blank(rights ->> 'permission_from')
        else 0 end;
    return missing + public.wrong_day(rights ->> 'permission_on') + public.wrong_day(rights ->> 'until')
        + public.wrong_day(rights ->> 'withdrawn') + public.given(rights ->> 'withdrawn')::integer;
end
$$;

-- How many findings stop approving: those above, a language that is none, pictures without caption or credit, with a wrong
-- date or with rights that do not do, decorative ones with an alt text, lines for pictures nobody attached.
create or replace function public.approve_blocks(copy jsonb) returns integer
language sql immutable
return public.submit_blocks(copy)
    + (copy ->> 'language' !~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$')::integer
    + (select coalesce(sum(public.blank(use.value ->> 'caption') + public.blank(use.value ->> 'credit')
                           + public.wrong_date(use.value ->> 'date_created') + public.rights_blocks(use.value)
                           + (use.value @> '{"decorative": true}' and use.value ->> 'alt_text' <> '')::integer), 0)::integer
         from jsonb_array_elements(copy -> 'pictures') use where use.value ->> 'photo' <> '')
    + (select count(distinct line.found[1]::integer)::integer
         from regexp_matches(copy ->> 'body', E'!\\[[^\\]\\n]*\\]\\(photo:([0-9]{1,6})\\)', 'g') line (found)
        where not exists (select 1 from jsonb_array_elements(copy -> 'pictures') use
                           where (use.value ->> 'number')::integer = line.found[1]::integer));
