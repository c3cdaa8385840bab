create schema community;

-- A row's lock is the lock of its whole series: whoever seats or unseats people takes it first.
create table community.community (
  brand bigint not null,
  id bigint not null,
  store bigint,
  name text not null check (char_length(name) between 1 and 40),
  name_en text not null check (char_length(name_en) between 1 and 80),
  theme text not null check (theme in ('VALUES', 'INTEREST', 'NEIGHBOURHOOD', 'SCENE')),
  charter text not null check (char_length(charter) <= 5000),
  rules text not null check (char_length(rules) <= 5000),
  welcome text not null check (char_length(welcome) <= 1000),
  join_policy text not null check (join_policy in ('OPEN', 'APPROVAL', 'INVITE')),
  cover bigint,
  leader bigint not null,
  capacity int not null check (capacity between 2 and 5000),
  members int not null default 0 check (members >= 0),
  groups int not null default 0 check (groups >= 0),
  created_at timestamptz not null default shared.now(),
  primary key (brand, id)
);

-- One group of a series. Its seats are claimed by raising taken, which capacity bounds. Without a name it goes by its
-- number.
create table community.seat_group (
  brand bigint not null,
  id bigint not null,
  community bigint not null,
  number int not null check (number > 0),
  name text check (char_length(name) between 1 and 60),
  leader bigint not null,
  capacity int not null check (capacity between 2 and 5000),
  taken int not null default 0,
  created_at timestamptz not null default shared.now(),
  primary key (brand, id),
  unique (brand, community, number),
  unique (brand, community, name),
  check (taken between 0 and capacity),
  foreign key (brand, community) references community.community
);
create index seat_group_open_idx on community.seat_group (brand, community, number) where taken < capacity;

-- Who sits where: at most one seat for a person in a series, whatever the groups.
create table community.membership (
  brand bigint not null,
  community bigint not null,
  person bigint not null,
  seat_group bigint not null,
  role text not null check (
    role in ('OWNER', 'MANAGER', 'THINKER', 'ORGANISER', 'ASKER', 'SPECTATOR', 'CHALLENGER')),
  source text not null check (source in ('DIRECT', 'TOUCHPOINT', 'INVITATION', 'SHARE', 'ROSTER')),
  touchpoint bigint,
  inviter bigint,
  share bigint,
  joined_at timestamptz not null,
  muted_until timestamptz,
  primary key (brand, community, person),
  foreign key (brand, seat_group) references community.seat_group
);
create index membership_group_idx on community.membership (brand, seat_group, person);
create index membership_person_idx on community.membership (brand, person, joined_at desc) include (community, seat_group);
create index membership_inviter_idx on community.membership (brand, community, inviter, person) where inviter is not null;

create table community.join_request (
  brand bigint not null,
  community bigint not null,
  person bigint not null,
  source text not null,
  touchpoint bigint,
  inviter bigint,
  share bigint,
  asked_at timestamptz not null default shared.now(),
  primary key (brand, community, person)
);

create table community.ban (
  brand bigint not null,
  community bigint not null,
  person bigint not null,
  banned_by bigint not null,
  reason text not null check (char_length(reason) <= 200),
  banned_at timestamptz not null default shared.now(),
  primary key (brand, community, person)
);

create table community.invitation (
  brand bigint not null,
  id bigint not null,
  community bigint not null,
  code text not null check (code ~ '^[A-Z2-9]{10}$'),
  inviter bigint not null,
  touchpoint bigint,
  use_limit int not null check (use_limit between 1 and 1000000),
  uses int not null default 0,
  expires_at timestamptz not null,
  created_at timestamptz not null default shared.now(),
  primary key (brand, id),
  unique (brand, code),
  check (uses between 0 and use_limit)
);
create index invitation_community_idx on community.invitation (brand, community, id desc);

-- Joins and leaves by where people came from; what a source does not have is 0.
create table community.source_tally (
  brand bigint not null,
  community bigint not null,
  source text not null,
  touchpoint bigint not null,
  inviter bigint not null,
  joined bigint not null default 0,
  departed bigint not null default 0,
  primary key (brand, community, source, touchpoint, inviter)
);

create view community.community_v1 as
  select brand, id, store, name, name_en, leader, members, groups, created_at from community.community;

create view community.membership_v1 as
  select brand, community, person, seat_group, role, source, touchpoint, inviter, joined_at from community.membership;
