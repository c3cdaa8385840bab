create schema campaign;

-- A campaign and the terms it sells by. Once it is there its end may become later and its quota larger, and it may pause; no other
-- term ever changes.
create table campaign.campaign (
  brand bigint not null references network.brand,
  id bigint not null,
  kind text not null check (kind in ('GROUP_BUY', 'MEMBERSHIP_DRIVE', 'FLASH_SALE', 'PRE_SALE', 'DEPOSIT_SALE')),
  title text not null check (char_length(title) between 1 and 720),
  title_en text check (char_length(title_en) between 1 and 1440),
  cover bigint references media.picture,
  state text not null default 'SCHEDULED'
    check (state in ('SCHEDULED', 'OPEN', 'SUCCEEDED', 'FAILED', 'CLOSED', 'CANCELLED')),
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  quota int not null check (quota between 1 and 10000000),
  member_limit int not null check (member_limit between 1 and quota),
  threshold int not null check (threshold between 0 and quota),
  team_size smallint check (team_size between 2 and 10),
  team_seconds int check (team_seconds >= 60),
  tier_sold int[] not null,
  tier_off int[] not null,
  stores bigint[] not null,
  spaces text[] not null check (spaces <@ '{STORE,GROUP,CLOUD}'),
  touchpoints bigint[] not null,
  payments text[] not null check (cardinality(payments) > 0),
  hold_seconds int not null check (hold_seconds between 60 and 86400),
  offer_seconds int check (offer_seconds between 60 and 86400),
  deposit_minor bigint check (deposit_minor > 0),
  balance_from timestamptz check (balance_from >= closes_at),
  balance_until timestamptz check (balance_until > balance_from),
  deposit_unpaid text check (deposit_unpaid in ('KEPT', 'RETURNED')),
  currency text not null,
  paused_until timestamptz check (paused_until is null or paused_until <= closes_at and state <> 'CANCELLED'),
  acknowledged text[] not null default '{}' check (cardinality(acknowledged) <= 100),
  created_by bigint not null,
  created_at timestamptz not null default shared.now(),
  primary key (brand, id),
  check ((team_size is null) = (team_seconds is null)),
  check (num_nulls(deposit_minor, balance_from, balance_until, deposit_unpaid) in (0, 4)),
  check (cardinality(tier_sold) = cardinality(tier_off))
);
create index campaign_shelf_idx on campaign.campaign (brand, state, id desc);
create index campaign_opening_idx on campaign.campaign (opens_at) where state = 'SCHEDULED';
create index campaign_resuming_idx on campaign.campaign (paused_until) where paused_until is not null;
create index campaign_ending_idx on campaign.campaign (closes_at) where state in ('OPEN', 'SUCCEEDED', 'FAILED');

-- What a campaign is in at this very moment. The stored state follows when somebody buys or the sweep comes by; until
-- then it may still say that a window is to open, or has not closed.
create function campaign.state_now(state text, opens_at timestamptz, closes_at timestamptz) returns text
  stable parallel safe language sql
  return case when state in ('FAILED', 'CLOSED', 'CANCELLED') then state
              when shared.now() >= closes_at then 'CLOSED'
              when state = 'SCHEDULED' and shared.now() >= opens_at then 'OPEN'
              else state end;

-- What a campaign sells, at what price.
create table campaign.item (
  brand bigint not null,
  campaign bigint not null,
  variant bigint not null,
  price_minor bigint not null check (price_minor between 0 and 1000000000000),
  was_minor bigint check (was_minor >= price_minor),
  primary key (brand, campaign, variant),
  foreign key (brand, campaign) references campaign.campaign,
  foreign key (brand, variant) references catalog.variant
);

-- The counter of each campaign: the row that everything about its seats locks first.
create table campaign.seats (
  brand bigint not null,
  campaign bigint not null,
  quota int not null,
  held int not null default 0 check (held >= 0),
  sold int not null default 0 check (sold >= 0),
  offered int not null default 0 check (offered >= 0),
  primary key (brand, campaign),
  foreign key (brand, campaign) references campaign.campaign,
  check (held + sold + offered <= quota)
) with (fillfactor = 40);

-- What was changed of a campaign that is there, and why: what its buyers and stores are told. Each has what was before and is
-- after it; null where that stayed.
create table campaign.change (
  brand bigint not null,
  campaign bigint not null,
  id bigint not null,
  kind text not null check (kind in ('EXTENDED', 'PAUSED')),
  reason text not null check (char_length(reason) between 1 and 2400),
  reason_en text check (char_length(reason_en) between 1 and 4800),
  closed_at timestamptz,
  closes_at timestamptz check (closes_at > closed_at),
  quota_before int,
  quota int check (quota > quota_before),
  paused_until timestamptz,
  changed_by bigint not null,
  changed_at timestamptz not null default shared.now(),
  primary key (brand, campaign, id),
  foreign key (brand, campaign) references campaign.campaign,
  check ((closed_at is null) = (closes_at is null)),
  check ((quota_before is null) = (quota is null)),
  check (case kind when 'PAUSED' then paused_until is not null and num_nonnulls(closes_at, quota) = 0
                   else paused_until is null and num_nonnulls(closes_at, quota) > 0 end)
);

-- What somebody has made up of a campaign so far. It is no campaign: nobody but who may open it ever reads it, and of its terms
-- nothing has to hold yet. The version tells two who work at it apart.
create table campaign.draft (
  brand bigint not null references network.brand,
  id bigint not null,
  version int not null default 1 check (version > 0),
  plan jsonb not null check (jsonb_typeof(plan) = 'object'),
  copy_of bigint,
  saved_by bigint not null,
  saved_at timestamptz not null default shared.now(),
  primary key (brand, id),
  foreign key (brand, copy_of) references campaign.campaign (brand, id)
);

-- Paid and unpaid seats, by the asker's own id for them. Written only under the lock of the campaign's counter, which is why it needs no foreign key.
create table campaign.reservation (
  brand bigint not null,
  reference bigint not null,
  campaign bigint not null,
  member bigint not null,
  variant bigint not null,
  quantity int not null check (quantity > 0),
  team bigint,
  state text not null check (state in ('HELD', 'SOLD', 'RELEASED')),
  held_until timestamptz not null,
  primary key (brand, reference)
) with (fillfactor = 85);
create unique index reservation_one_place_key on campaign.reservation (brand, team, member)
  where team is not null and state <> 'RELEASED';
create index reservation_held_idx on campaign.reservation (held_until) where state = 'HELD';

-- How many seats of a campaign a member has.
create table campaign.member_use (
  brand bigint not null,
  campaign bigint not null,
  member bigint not null,
  used int not null check (used >= 0),
  primary key (brand, campaign, member)
) with (fillfactor = 85);

create table campaign.team (
  brand bigint not null,
  id bigint not null,
  campaign bigint not null,
  founder bigint not null,
  size smallint not null,
  taken smallint not null default 1,
  paid smallint not null default 0,
  state text not null default 'FORMING' check (state in ('FORMING', 'OPEN', 'COMPLETED', 'EXPIRED', 'DISSOLVED')),
  expires_at timestamptz not null,
  primary key (brand, id),
  foreign key (brand, campaign) references campaign.campaign,
  check (0 <= paid and paid <= taken and taken <= size)
) with (fillfactor = 70);
create index team_campaign_idx on campaign.team (brand, campaign, state, id);
create index team_expiring_idx on campaign.team (expires_at) where state in ('FORMING', 'OPEN');

-- Who waits for a returned seat, first come first offered.
create table campaign.waiting (
  brand bigint not null,
  id bigint not null,
  campaign bigint not null,
  member bigint not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'OFFERED', 'TAKEN', 'MISSED', 'LEFT')),
  offered_until timestamptz,
  primary key (brand, id),
  foreign key (brand, campaign) references campaign.campaign,
  check ((state = 'OFFERED') <= (offered_until is not null))
);
create unique index waiting_once_key on campaign.waiting (brand, campaign, member) where state in ('WAITING', 'OFFERED');
create index waiting_queue_idx on campaign.waiting (brand, campaign, id) where state = 'WAITING';
create index waiting_offer_idx on campaign.waiting (offered_until) where state = 'OFFERED';

-- Published: campaigns with their progress. While one is undecided it may still give money back to its buyers.
create view campaign.campaign_v1 as
  select c.brand, c.id, c.kind, c.title, c.title_en, c.cover,
         campaign.state_now(c.state, c.opens_at, c.closes_at) as state,
         coalesce(c.paused_until > shared.now(), false) as paused,
         c.state in ('SCHEDULED', 'OPEN', 'SUCCEEDED') as undecided, c.opens_at, c.closes_at, c.threshold,
         c.team_size, s.quota, s.held, s.sold, c.currency, i.price_minor, i.was_minor, i.dearer,
         c.stores, c.spaces, c.touchpoints
    from campaign.campaign c
    join campaign.seats s on s.brand = c.brand and s.campaign = c.id
    left join lateral (
         select price_minor, was_minor, max(price_minor) over () > price_minor as dearer from campaign.item
          where brand = c.brand and campaign = c.id
          order by price_minor, variant limit 1) i on true;

create view campaign.title_v1 as select brand, id as campaign, title, title_en from campaign.campaign;

create view campaign.team_v1 as
  select brand, id, campaign, founder, state, size, taken, paid, expires_at from campaign.team;

call shared.expect_one_brand('campaign');
