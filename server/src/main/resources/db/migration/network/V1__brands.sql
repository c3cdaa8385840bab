create schema network;

create table network.brand (
  id bigint primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'),
  name text not null check (char_length(name) between 1 and 480),
  name_en text check (char_length(name_en) between 1 and 960),
  currency text not null check (currency in ('CNY', 'USD')),
  created_at timestamptz not null default shared.now()
);

-- The zone of a brand's days, and of the times in its files that name no offset. A change counts from when it is made:
-- days that have passed stay the days that they were, however often they are counted again.
create table network.brand_zone (
  brand bigint not null references network.brand,
  since timestamptz not null,
  zone text not null check (char_length(zone) <= 60),
  primary key (brand, since)
);

create view network.brand_v1 as
  select b.*, z.zone
    from network.brand b
   cross join lateral (
     select zone from network.brand_zone z where z.brand = b.id order by since desc limit 1) z;

-- The brand's day at a moment. Before it had a zone it had its first one; a brand that is not there, of which a stranger
-- may speak, has days of UTC, so that there always is one.
create function network.day_of(brand bigint, moment timestamptz) returns date stable strict parallel safe language sql
  return (day_of.moment at time zone coalesce(
    (select z.zone from network.brand_zone z
      where z.brand = day_of.brand and z.since <= day_of.moment order by z.since desc limit 1),
    (select z.zone from network.brand_zone z where z.brand = day_of.brand order by z.since limit 1),
    'UTC'))::date;

-- When the brand's day was or will be over: the first moment of another after it, by the zone that the brand has then.
create function network.day_end(brand bigint, day date) returns timestamptz stable strict parallel safe language sql
  return (
    select min(ends)
      from (select greatest((day_end.day + 1)::timestamp at time zone z.zone,
                            case when lag(z.since) over w is null then '-infinity' else z.since end) as ends,
                   lead(z.since) over w as until
              from network.brand_zone z where z.brand = day_end.brand
            window w as (order by z.since)) e
     where until is null or ends < until);

create table network.store (
  brand bigint not null references network.brand,
  id bigint not null,
  name text not null check (char_length(name) between 1 and 480),
  name_en text check (char_length(name_en) between 1 and 960),
  address text not null check (char_length(address) between 1 and 2400),
  address_en text check (char_length(address_en) between 1 and 4800),
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  hours text not null check (char_length(hours) <= 1200),
  service_radius_metres int not null check (service_radius_metres between 0 and 100000),
  owner bigint not null,
  created_at timestamptz not null default shared.now(),
  closing text check (closing in ('FOR_A_TIME', 'FOR_GOOD')),
  closed_at timestamptz,
  closed_until timestamptz,
  closed_reason text check (char_length(closed_reason) between 1 and 2400),
  closed_reason_en text check (char_length(closed_reason_en) between 1 and 4800),
  primary key (brand, id),
  check (num_nulls(closing, closed_at, closed_reason) in (0, 3)),
  check (closed_until is null or closing = 'FOR_A_TIME' and closed_until > closed_at),
  check (closed_reason_en is null or closing is not null)
);

create index store_owner_idx on network.store (owner);

-- Whether a store that was closed takes no orders now. One that is closed until a moment is open from then on, by itself.
create function network.stands_closed(closing text, closed_until timestamptz) returns boolean stable parallel safe language sql
  return closing is not null and (closed_until is null or closed_until > shared.now());

-- Keeps stores open or closed as they are until the transaction ends, and tells those that are closed: whoever places
-- orders at them does so. The answer is as fresh as the lock, because each statement in here sees what was committed by then.
create function network.hold(brands bigint[], stores bigint[]) returns setof bigint language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('network.store'), bucket)
     from (select distinct hashint8(s) & 255 as bucket from unnest(stores) as s order by bucket) b;
  return query select s.id from network.store s
                where (s.brand, s.id) in (select * from unnest(brands, stores))
                  and network.stands_closed(s.closing, s.closed_until);
end $$;

-- Waits for all that hold the store, and keeps others from it until the transaction ends.
create function network.close_off(store bigint) returns void language sql as $$
  select pg_advisory_xact_lock(hashtext('network.store'), hashint8(store) & 255)
$$;

-- A face that speaks: the brand's, a person's or a product's.
create table network.persona (
  brand bigint not null references network.brand,
  id bigint not null,
  kind text not null check (kind in ('BRAND', 'PERSON', 'PRODUCT')),
  holder bigint not null,
  name text not null check (char_length(name) between 1 and 480),
  name_en text check (char_length(name_en) between 1 and 960),
  avatar bigint references media.picture,
  cover bigint references media.picture,
  signature text not null default '' check (char_length(signature) <= 1200),
  signature_en text check (char_length(signature_en) between 1 and 2400),
  brand_values text not null default '' check (char_length(brand_values) <= 6000),
  brand_values_en text check (char_length(brand_values_en) between 1 and 12000),
  story text not null default '' check (char_length(story) <= 60000),
  story_en text check (char_length(story_en) between 1 and 120000),
  posts_a_week int not null default 0 check (posts_a_week between 0 and 50),
  posts_made int not null default 0,
  emptied_at timestamptz,
  primary key (brand, id)
);
create index persona_holder_idx on network.persona (brand, holder);

-- A place where somebody can be reached. Its code stands in QR codes that hang on walls for years, so it never changes.
create table network.touchpoint (
  brand bigint not null references network.brand,
  id bigint not null,
  code text not null unique check (code ~ '^[0-9a-hjkmnp-tv-z]{8}$'),
  kind text not null
    check (kind in ('SHELF', 'CASHIER', 'GROUP_LINK', 'POSTER', 'CONTENT', 'LIVE', 'EVENT', 'OUTSIDE')),
  space text not null check (space in ('STORE', 'GROUP', 'CLOUD')),
  store bigint,
  name text not null check (char_length(name) between 1 and 480),
  name_en text check (char_length(name_en) between 1 and 960),
  target_kind shared.thing_kind not null,
  target bigint not null,
  created_by bigint not null,
  created_at timestamptz not null default shared.now(),
  retired_at timestamptz,
  primary key (brand, id),
  foreign key (brand, store) references network.store (brand, id),
  check (space <> 'STORE' or store is not null)
);
create index touchpoint_target_idx on network.touchpoint (brand, target_kind, target) where retired_at is null;
create index touchpoint_store_idx on network.touchpoint (brand, store, id desc);

create view network.touchpoint_v1 as
  select brand, id, code, kind, space, store, name, name_en, target_kind, target, created_at, retired_at from network.touchpoint;
create view network.store_v1 as
  select brand, id, name, name_en, hours, owner, latitude, longitude, created_at,
         network.stands_closed(closing, closed_until) as closed,
         closing is not distinct from 'FOR_GOOD' as closed_for_good
    from network.store;
create view network.persona_v1 as
  select brand, id, kind, holder, name, name_en, avatar from network.persona;

call shared.expect_one_brand('network');
