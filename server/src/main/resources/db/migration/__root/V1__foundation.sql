-- The application's role owns no table: it gets rows, never the schema.
alter default privileges grant usage on schemas to ${app_role};
alter default privileges grant select, insert, update, delete on tables to ${app_role};
alter default privileges grant usage, select on sequences to ${app_role};

create schema shared;

-- How far the time that the application goes by is ahead of real time: zero but in tests and while the demonstration
-- plays its past. Its owner alone may move it.
create table shared.clock (only_row boolean primary key default true check (only_row), shift interval not null);
insert into shared.clock (shift) values (interval '0');
revoke insert, update, delete on shared.clock from ${app_role};

-- Costs as much as inserting some rows: where a statement has many of them, it is asked once, as (select shared.now()).
create function shared.now() returns timestamptz stable parallel safe language sql
  return statement_timestamp() + (select shift from shared.clock);

-- The latest moment before which nothing is still being written by anybody of this role: what is stamped earlier can be
-- read by the next statement, once and for all.
create function shared.settled() returns timestamptz language sql
  return shared.now() - coalesce(
    (select statement_timestamp() - min(xact_start) from pg_stat_activity
      where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
        and xact_start < statement_timestamp()),
    interval '0');


-- What sort of thing an id is of. The module that keeps such things declares it (linli.shared.thing.ThingSource).
create domain shared.thing_kind as text check (length(value) between 2 and 24);

-- Lengths of texts are bounded in code points: twelve for each character that a person sees (linli.shared.text.Characters).

-- A text as it is searched: in any case and width.
create function shared.search_key(written text) returns text immutable strict parallel safe language sql
  return lower(normalize(written, nfkc));

-- What a search_key is like that holds the words.
create function shared.search_pattern(words text) returns text immutable strict parallel safe language sql
  return '%' || regexp_replace(shared.search_key(words), '([\\%_])', '\\\1', 'g') || '%';

-- What a text can be found by however short the words are: its characters, and every two that follow one another. A name of
-- two characters has no trigram.
create function shared.search_grams(written text) returns text[] immutable strict parallel safe language sql
  return array(
    select distinct substr(k.key, i, n)
      from (select shared.search_key(written) as key) k, generate_series(1, length(k.key)) i, generate_series(1, 2) n
     where i + n - 1 <= length(k.key));

-- Those that a text must have which holds the words.
create function shared.wanted_grams(words text) returns text[] immutable strict parallel safe language sql
  return array(
    select distinct substr(k.key, i, least(2, length(k.key)))
      from (select shared.search_key(words) as key) k, generate_series(1, greatest(1, length(k.key) - 1)) i);

-- Letters and digits that a reader takes for ASCII (from Unicode's confusables.txt); one and l, zero and o stay apart.
-- The same as in text/look-alikes.txt, by which words are found.
create function shared.in_ascii_letters(written text) returns text immutable strict parallel safe language sql
  return translate(
    written,
    'ƧϨჇᲷꙄꝚƷȜЗӠᲕⲜⳄⳌꝪꞫᏎꮞбᏮⳒⳓⳜꮾᲄȢȣⳊⳋꝮꝯɑΑαАаᎪꓮꭤƄΒВЬᏏᏴⲂꓐꞴСсᏟᲃᴄⲤⲥꓚ'
      || 'ꮯԁᎠᏧꓒꓓΕЕеҽᎬꓰꬲƒʄϜքẝꓝꞘꞙꬵƍɡԌցᏀᏳᶃꓖΗНҺһհႹᎻᏂⲎꓧıƖɩɪΙιІіւᎥⲒⲓꙇꞮꭵȷ'
      || 'ͿϳЈјՅյᎫꓙꞲΚКᏦⲔꓗǀӀӏᏞⳐꓡꓲꞁꟾΜϺМᎷⲘꓟոռⲚꓠΟοσϬϭОоՕօჿᲂᲿᴏᴑⲞⲟꓳꬽþƿΡρϸ'
      || 'РрᏢⲢⲣⳎⳏꓑԚԛգզƦɌгᎡᏒᴦⲅꓣꭇꭈꮁƼƽЅѕՏႽჽᏕᏚᲽꓢꜱꮪΤТᎢⲦꓔʋΥυՍսᴜꓴꞟꭎꭒΝνѴѵᏙ'
      || 'ᴠꓦꮩɯшѡԜԝաᎳᏔᴡⲽꓪꟺꮃꮤΧХхⲬꓫꞳɣʏγУуҮүყᎩᎽᶌỿⲨⲩꓬꭚΖჍᏃᴢⱫⱬⲌⲍⴭꓜꮓ',
    '2222223333333333446666667889999aaaaaaaabbbbbbbbbcccccccc'
      || 'cdddddeeeeeeefffffffffgggggggghhhhhhhhhhiiiiiiiiiiiiiiij'
      || 'jjjjjjjjjkkkkklllllllllmmmmmmnnnnooooooooooooooooooppppp'
      || 'ppppppppqqqqrrrrrrrrrrrssssssssssssstttttuuuuuuuuuuvvvvv'
      || 'vvvwwwwwwwwwwwwwwxxxxxxyyyyyyyyyyyyyyyyzzzzzzzzzzz');

-- The same for names that a reader takes for the same; an index over it makes them unique.
create function shared.look_alike_key(written text) returns text immutable strict parallel safe language sql
  return shared.in_ascii_letters(lower(shared.in_ascii_letters(
    regexp_replace(normalize(written, nfkc), '[\s\u180B-\u180D\u180F\u200C\u200D\uFE00-\uFE0F\U000E0100-\U000E01EF]', '', 'g'))));

-- Tells the planner that the rows of a schema's tables are one brand's, until it has seen some of them. Of a table that it
-- knows nothing of it believes that two hundred brands share it, and reads all of a brand's rows to find one of them; what
-- it planned then, a session keeps.
create procedure shared.expect_one_brand(tables_of text) language plpgsql as $$
declare
  it record;
begin
  for it in
    select c.relname::text as name, c.relkind = 'p' as has_partitions
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'brand'
     where c.relnamespace = tables_of::regnamespace and c.relkind in ('r', 'p')
       and not exists (select from pg_stats s
                        where s.schemaname = tables_of and s.tablename = c.relname and s.attname = 'brand')
  loop
    perform pg_restore_attribute_stats(
      'schemaname', tables_of, 'relname', it.name, 'attname', 'brand', 'inherited', it.has_partitions,
      'null_frac', 0::real, 'avg_width', 8, 'n_distinct', 1::real);
  end loop;
end
$$;

-- When ids were ahead of the time because a clock had been, and what all that were made from then on are below.
create table shared.ids_ahead (since timestamptz primary key, below bigint not null);

create sequence shared.node maxvalue 1023 minvalue 0 start 0 cycle;

-- The listeners' events; a row is deleted when its listener has taken the event.
create table event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event_idx on event_publication using hash (serialized_event);
create index event_publication_open_idx on event_publication (publication_date) where completion_date is null;

-- db-scheduler's own table.
create table shared.scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_task_execution_time_idx on shared.scheduled_task (execution_time);
create index scheduled_task_heartbeat_idx on shared.scheduled_task (last_heartbeat);

-- Each work of the background: since when it has left something undone, and what went wrong when last a run of it failed.
create table shared.work (
  name text primary key,
  behind_since timestamptz,
  failed_at timestamptz,
  error text check (char_length(error) <= 2000),
  check ((failed_at is null) = (error is null))
);

-- What could not be done, by its work and by what it is known by there, until it has been: nothing else deletes it.
create table shared.parked (
  work text not null,
  key text not null check (char_length(key) between 1 and 200),
  brand bigint,
  attempts int not null check (attempts > 0),
  first_failed_at timestamptz not null,
  next_try timestamptz not null,
  error text not null check (char_length(error) <= 2000),
  primary key (work, key)
);
create index parked_next_try_idx on shared.parked (work, next_try);

-- Whether it is a due row's turn: that of those which are not parked, or, where these are named, of the parked ones that
-- have their next try. By the key of parked, and only of rows that are due by the index of their own table.
create function shared.has_turn(work text, again text[], key text) returns boolean stable parallel safe language sql
  return case when again is null
              then not exists (select from shared.parked p where p.work = has_turn.work and p.key = has_turn.key)
              else key = any (again) end;
create function shared.has_turn(work text, again text[], variadic numbers bigint[]) returns boolean
  stable parallel safe language sql
  return shared.has_turn(work, again, array_to_string(numbers, ':'));

-- The first answer to each state-changing request, given again when the request is repeated. A claim without an answer
-- is a request that runs, or whose node died.
create table shared.idempotency (
  signed_in boolean not null,
  caller bigint not null,
  key text not null check (char_length(key) between 1 and 100),
  digest bytea not null,
  claim bigint not null,
  claimed_at timestamptz not null,
  status int,
  content_type text,
  body bytea,
  primary key (signed_in, caller, key)
);
create index idempotency_claimed_at_idx on shared.idempotency (claimed_at);

call shared.expect_one_brand('shared');
