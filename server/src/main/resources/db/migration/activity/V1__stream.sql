create schema activity;

-- The module that speaks a verb declares it (linli.activity.Verbs).
create domain activity.verb as text check (length(value) between 2 and 24);

-- transaction is the one that wrote the row: ids are made before their commit and may appear out of order, but once a
-- transaction is older than every running one, nothing more of it can appear. Projections go by it. Nothing looks an event
-- up but by that, and a payment or a deposit by its order; so there is no key.
create table activity.event (
  brand bigint not null,
  id bigint not null,
  occurred_at timestamptz not null,
  transaction xid8 not null default pg_current_xact_id(),
  person bigint,
  visitor bigint,
  thing bigint not null,
  verb activity.verb not null,
  kind shared.thing_kind not null,
  store bigint,
  community bigint,
  touchpoint bigint,
  share bigint,
  post bigint,
  value bigint not null default 0,
  by_system boolean not null default false,
  check (by_system = (person is null and visitor is null))
) partition by range (occurred_at);
create index event_transaction_idx on activity.event (transaction, id);
create index event_payment_idx on activity.event (brand, thing) where verb in ('PAY', 'DEPOSIT');
revoke update, delete, truncate on activity.event from ${app_role};

-- The latest way by which a browser or a person came.
create table activity.arrival (
  brand bigint not null,
  who bigint not null,
  store bigint,
  touchpoint bigint,
  share bigint,
  post bigint,
  arrived_at timestamptz not null,
  primary key (brand, who)
);

-- Published: the ways that still count.
create view activity.arrival_v1 as
  select brand, who, store, touchpoint, share, post, arrived_at from activity.arrival
   where arrived_at > shared.now() - interval '30 days';

-- Takes whatever no month is ready for, so that no event is ever refused for its time.
create table activity.event_other partition of activity.event default;
revoke insert, update, delete, truncate on activity.event_other from ${app_role};

-- Makes the monthly partitions from one day's month to another's; events that waited in the default one move over.
create function activity.make_months(first date, last date) returns int
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  month date;
  name text;
  made int := 0;
begin
  if last - first > 3660 then
    raise exception 'too many months at once' using errcode = 'invalid_parameter_value';
  end if;
  for month in select generate_series(date_trunc('month', first), last, interval '1 month')::date loop
    name := 'event_' || to_char(month, 'YYYY_MM');
    if to_regclass('activity.' || name) is null then
      execute format('create table activity.%I (like activity.event including defaults including constraints)', name);
      execute format('revoke insert, update, delete, truncate on activity.%I from ${app_role}', name);
      execute format(
        'with moved as (delete from activity.event_other where occurred_at >= %1$L and occurred_at < %2$L returning *)
         insert into activity.%3$I select * from moved',
        month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC', name);
      execute format('alter table activity.event attach partition activity.%I for values from (%L) to (%L)',
        name, month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
      made := made + 1;
    end if;
  end loop;
  if made > 0 then
    call shared.expect_one_brand('activity');
  end if;
  return made;
end
$$;
revoke execute on function activity.make_months from public;
grant execute on function activity.make_months to ${app_role};
select activity.make_months((now() - interval '12 months')::date, (now() + interval '3 months')::date);

create view activity.event_v1 as
  select e.brand, e.id, e.occurred_at, e.person, e.visitor, coalesce(e.person, e.visitor) as who, e.verb, e.kind, e.thing,
         e.store, e.community, e.touchpoint, e.share, e.post, e.value, e.transaction, e.by_system
    from activity.event e;

-- How far each projection and each follower has come, and up to where its present slice goes.
create table activity.position (
  name text primary key,
  done_transaction xid8 not null default '0',
  done_id bigint not null default 0,
  next_transaction xid8 not null default '0',
  next_id bigint not null default 0
);

-- Locks a position and marks out its next slice, of so many events at most; tells whether it has as many,
-- nothing if there are none. Never by sorting all that has happened since, which is what a plan made for an empty stream
-- would go on doing.
create function activity.begin_slice(reader text, size int) returns boolean
  language sql set search_path = pg_catalog set enable_sort = off set enable_seqscan = off as $$
  with position as materialized (select * from activity.position p where p.name = reader for update),
  last as (
    select slice.*
      from position,
           lateral (
             (select e.transaction, e.id, true as is_full from activity.event e
               where (e.transaction, e.id) > (position.done_transaction, position.done_id)
                 and e.transaction < pg_snapshot_xmin(pg_current_snapshot())
               order by e.transaction, e.id
               offset size - 1 limit 1)
             union all
             (select e.transaction, e.id, false from activity.event e
               where (e.transaction, e.id) > (position.done_transaction, position.done_id)
                 and e.transaction < pg_snapshot_xmin(pg_current_snapshot())
               order by e.transaction desc, e.id desc
               limit 1)
             limit 1) slice)
  update activity.position p set next_transaction = last.transaction, next_id = last.id
    from last
   where p.name = reader
  returning last.is_full
$$;

-- The events of the present slice of a projection or a follower; the same however often it is read. The search path keeps it from being
-- planned as a part of whatever reads it: what it is joined to is then looked up row by row, for a slice is small
-- whatever the stream and everything else have grown to.
create function activity.slice(reader text) returns setof activity.event stable rows 100
  language sql set search_path = pg_catalog set enable_seqscan = off as $$
  select e.*
    from activity.position p
    join activity.event e on (e.transaction, e.id) > (p.done_transaction, p.done_id)
                         and (e.transaction, e.id) <= (p.next_transaction, p.next_id)
   where p.name = reader
$$;

-- What followers have still to handle of things of which they failed at something: in order, until it is handled.
create table activity.held (
  brand bigint not null,
  follower text not null,
  kind shared.thing_kind not null,
  thing bigint not null,
  transaction xid8 not null,
  id bigint not null,
  primary key (brand, follower, kind, thing, transaction, id)
);
create index held_follower_idx on activity.held (follower);

create table activity.count_of (
  brand bigint not null,
  kind shared.thing_kind not null,
  thing bigint not null,
  verb activity.verb not null,
  events bigint not null,
  primary key (brand, kind, thing, verb)
);

-- How many different people or browsers a touchpoint reached in each of the four ways.
create table activity.touchpoint_count (
  brand bigint not null,
  touchpoint bigint not null,
  touched bigint not null default 0,
  spread bigint not null default 0,
  brought bigint not null default 0,
  converted bigint not null default 0,
  primary key (brand, touchpoint)
);

create table activity.touchpoint_person (
  brand bigint not null,
  touchpoint bigint not null,
  step text not null check (step in ('TOUCHED', 'SPREAD', 'BROUGHT', 'CONVERTED')),
  who bigint not null,
  primary key (brand, touchpoint, step, who)
);
grant truncate on activity.count_of, activity.touchpoint_count, activity.touchpoint_person to ${app_role};

create view activity.touchpoint_count_v1 as
  select brand, touchpoint, touched, spread, brought, converted from activity.touchpoint_count;

call shared.expect_one_brand('activity');
