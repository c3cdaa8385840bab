create schema insight;

create type insight.step as enum ('TOUCH', 'JOIN', 'READ', 'INTERACT', 'ORDER', 'REPEAT', 'REFER');

-- Whose browser it is: the person of the first event that knew both. What the browser did before is theirs, too.
create table insight.known_visitor (
  brand bigint not null,
  visitor bigint not null,
  person bigint not null,
  primary key (brand, visitor)
);

-- When each person first joined each community, in the order of the stream.
create table insight.joined (
  brand bigint not null,
  who bigint not null,
  community bigint not null,
  day date not null,
  transaction xid8 not null,
  id bigint not null,
  primary key (brand, who, community)
);
create index joined_newcomers_idx on insight.joined (brand, community, day) include (who);

-- On which days somebody did a step of the funnel within a scope: the brand or a store, community, campaign or touchpoint
-- of it. times is 2 where they paid more than one order.
create table insight.doing (
  brand bigint not null,
  who bigint not null,
  step insight.step not null,
  day date not null,
  scope bigint not null,
  times int not null check (times between 1 and 2),
  primary key (brand, who, step, day, scope)
);

-- How many people did a step on a day who had last done it on another, '-infinity' if never. The different people of
-- any days are those whose previous day lies before the first of them, so no request ever counts people.
create table insight.reach (
  brand bigint not null,
  scope bigint not null,
  day date not null,
  previous date not null check (previous < day),
  step insight.step not null,
  people bigint not null,
  primary key (brand, scope, day, previous, step)
);
create index reach_joined_idx on insight.reach (brand, scope, day) where step = 'JOIN' and previous = '-infinity';

-- What each person has seen of a post (1 opened, 2 head, 4 waist, 8 legs), and whether they acted on it.
create table insight.reader (
  brand bigint not null,
  who bigint not null,
  post bigint not null,
  sections int not null,
  acted boolean not null,
  primary key (brand, who, post)
);

create table insight.readers (
  brand bigint not null,
  post bigint not null,
  sections int not null,
  acted boolean not null,
  people bigint not null,
  primary key (brand, post, sections, acted)
);

-- Minor units and counts by day, scope and the space in which they arose.
create table insight.day_total (
  brand bigint not null,
  scope_kind shared.thing_kind not null,
  scope bigint not null,
  day date not null,
  space text not null check (space in ('STORE', 'GROUP', 'CLOUD')),
  paid bigint not null,
  refunded bigint not null,
  orders bigint not null,
  shares bigint not null,
  brought bigint not null,
  primary key (brand, scope_kind, day, scope, space)
);
create index day_total_scope_idx on insight.day_total (brand, scope_kind, scope, day);

-- Who brought a person: the sharer of the first share by which they signed up or joined.
create table insight.brought_in (
  brand bigint not null,
  person bigint not null,
  sharer bigint not null,
  day date not null,
  store bigint,
  touchpoint bigint,
  campaign bigint,
  community bigint,
  primary key (brand, person)
);

-- What a person's shares moved by day, net of refunds: at the first, second and third degree.
create table insight.influence (
  brand bigint not null,
  day date not null,
  scope_kind shared.thing_kind not null,
  scope bigint not null,
  sharer bigint not null,
  orders_1 bigint not null,
  orders_2 bigint not null,
  orders_3 bigint not null,
  net_1 bigint not null,
  net_2 bigint not null,
  net_3 bigint not null,
  brought bigint not null,
  primary key (brand, day, scope_kind, scope, sharer)
);

-- Until which day a brand's influencers are ranked.
create table insight.ranked (brand bigint primary key, day date not null);

-- Influence summed over so many days until that day, for the periods that boards are looked at. Whoever moved nothing
-- any more keeps a row of zeros.
create table insight.influencer (
  brand bigint not null,
  scope_kind shared.thing_kind not null,
  scope bigint not null,
  days int not null,
  sharer bigint not null,
  orders_1 bigint not null,
  orders_2 bigint not null,
  orders_3 bigint not null,
  net_1 bigint not null,
  net_2 bigint not null,
  net_3 bigint not null,
  brought bigint not null,
  total bigint not null generated always as (net_1 + net_2 + net_3) stored,
  primary key (brand, scope_kind, scope, days, sharer)
);
create index influencer_ranking_idx on insight.influencer (brand, scope_kind, scope, days, total desc, sharer)
  where total <> 0 or orders_1 + orders_2 + orders_3 + brought <> 0;

create table insight.message (
  brand bigint not null,
  community bigint not null,
  id bigint not null,
  seat_group bigint not null,
  who bigint not null,
  sent_at timestamptz not null,
  primary key (brand, community, id)
);

create table insight.talk (
  brand bigint not null,
  community bigint not null,
  day date not null,
  who bigint not null,
  messages bigint not null,
  primary key (brand, community, day, who)
);

grant truncate on insight.known_visitor, insight.joined, insight.doing, insight.reach, insight.reader, insight.readers,
  insight.day_total, insight.brought_in, insight.influence, insight.influencer, insight.message, insight.talk to ${app_role};

call shared.expect_one_brand('insight');
