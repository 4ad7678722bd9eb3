-- Full-text search: words without accents and punctuation, found by their beginnings.

create table if not exists public.story_search (
    story_id text primary key references public.story (id),
    words tsvector not null
);
create index if not exists story_search_words on public.story_search using gin (words);

-- The different words of a text. The cuts keep within what an index row can hold; a story longer than that is still
-- kept whole and found by its beginning.
create or replace function public.plain_words(words text) returns text[]
language sql immutable
return array(
    select distinct left(word, 100)
      from string_to_table(
               lower(regexp_replace(
                   regexp_replace(normalize(left(words, 200000), nfd), E'[\u0300-\u036f]', '', 'g'),
                   E'[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g')),
               ' ') word
     where word <> '');

-- What a search for some words asks: all of them, each as the beginning of a word. NULL when nothing is asked.
create or replace function public.search_words(words text) returns tsquery
language sql immutable
return (select string_agg(quote_literal(word) || ':*', ' & ') from unnest(public.plain_words(left(words, 1000))) word)::tsquery;

create or replace function public.index_story(story_id text) returns void
language plpgsql volatile
as $$
declare
    here public.story;
    copy jsonb;
begin
    select * into strict here from public.story where id = index_story.story_id;
    select copy_json::jsonb into copy from public.revision saved
     where saved.story_id = here.id and saved.number = here.revision;
    insert into public.story_search (story_id, words)
    values (here.id, array_to_tsvector(public.plain_words(concat_ws(' ',
        here.slug, copy ->> 'headline', copy ->> 'standfirst', copy ->> 'byline', copy ->> 'dateline', copy ->> 'source',
        (select string_agg(keyword, ' ') from jsonb_array_elements_text(copy -> 'keywords') keyword),
        (select string_agg(concat_ws(' ', use ->> 'caption', use ->> 'credit', use ->> 'creator'), ' ')
           from jsonb_array_elements(copy -> 'pictures') use),
        copy ->> 'body'))))
    on conflict on constraint story_search_pkey do update set words = excluded.words;
end
$$;
