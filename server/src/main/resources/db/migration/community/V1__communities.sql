create schema community;

-- A row's lock is the lock of its whole series: whoever seats or unseats people takes it first.
create table community.community (
  brand bigint not null,
  id bigint not null,
  store bigint,
  name text not null check (char_length(name) between 1 and 480),
  name_en text check (char_length(name_en) between 1 and 960),
  theme text not null check (theme in ('VALUES', 'INTEREST', 'NEIGHBOURHOOD', 'SCENE')),
  charter text not null check (char_length(charter) <= 60000),
  charter_en text check (char_length(charter_en) between 1 and 120000),
  rules text not null check (char_length(rules) <= 60000),
  rules_en text check (char_length(rules_en) between 1 and 120000),
  welcome text not null check (char_length(welcome) <= 12000),
  welcome_en text check (char_length(welcome_en) between 1 and 24000),
  join_policy text not null check (join_policy in ('OPEN', 'APPROVAL', 'INVITE')),
  cover bigint references media.picture,
  leader bigint not null,
  capacity int not null check (capacity between 2 and 5000),
  members int not null default 0 check (members >= 0),
  groups int not null default 0 check (groups >= 0),
  created_at timestamptz not null default shared.now(),
  primary key (brand, id)
);

-- Of names that look the same; short enough for an index whatever the name.
create function community.name_key(name text) returns text immutable strict parallel safe language sql
  return md5(shared.look_alike_key(name));

-- One group of a series. Its seats are claimed by raising taken, which capacity bounds. Without a name it goes by its
-- number.
create table community.seat_group (
  brand bigint not null,
  id bigint not null,
  community bigint not null,
  number int not null check (number > 0),
  name text check (char_length(name) between 1 and 720),
  name_en text check (char_length(name_en) between 1 and 1440),
  name_key text generated always as (community.name_key(name)) stored,
  leader bigint not null,
  capacity int not null check (capacity between 2 and 5000),
  taken int not null default 0,
  created_at timestamptz not null default shared.now(),
  primary key (brand, id),
  unique (brand, community, number),
  unique (brand, community, name_key),
  check (taken between 0 and capacity),
  check (name_en is null or name is not null),
  foreign key (brand, community) references community.community
);
create index seat_group_open_idx on community.seat_group (brand, community, number) where taken < capacity;

-- Who sits where: at most one seat for a person in a series, whatever the groups.
create table community.membership (
  brand bigint not null,
  community bigint not null,
  person bigint not null,
  seat_group bigint not null,
  rank text not null check (rank in ('OWNER', 'MANAGER', 'MEMBER')),
  style text check (style in ('THINKER', 'ORGANISER', 'ASKER', 'SPECTATOR', 'CHALLENGER')),
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

create index join_request_asked_idx on community.join_request (brand, asked_at, community, person);

create table community.ban (
  brand bigint not null,
  community bigint not null,
  person bigint not null,
  banned_by bigint not null,
  reason text not null check (char_length(reason) <= 2400),
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
  use_limit int not null check (use_limit between 1 and 10000),
  uses int not null default 0,
  expires_at timestamptz not null,
  created_at timestamptz not null default shared.now(),
  primary key (brand, id),
  unique (brand, code),
  check (uses between 0 and use_limit)
);
create index invitation_community_idx on community.invitation (brand, community, id desc);
create index invitation_inviter_idx on community.invitation (inviter);

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
  select brand, id, store, name, name_en, charter, cover, leader, join_policy, members, groups, created_at
    from community.community;

create view community.membership_v1 as
  select brand, community, person, seat_group, rank, style, source, touchpoint, inviter, joined_at from community.membership;

-- A group's feed. Each change of it takes the next revision under this row's lock, so revisions become visible in their
-- order: who has seen up to a revision will never find a smaller one later. Refused posts may leave holes.
create table community.feed (
  brand bigint not null,
  seat_group bigint not null,
  last_revision bigint not null,
  primary key (brand, seat_group),
  foreign key (brand, seat_group) references community.seat_group
) with (fillfactor = 50);

-- A message's number is the revision it came with; likes and removal give it a new revision and the same number.
create table community.message (
  brand bigint not null,
  seat_group bigint not null,
  number bigint not null,
  revision bigint not null,
  id bigint not null,
  author bigint not null,
  request_key uuid not null,
  fingerprint bigint not null,
  body text not null check (char_length(body) <= 24000),
  images bigint[] not null check (cardinality(images) <= 9),
  mentions bigint[] not null check (cardinality(mentions) <= 20),
  reply_to bigint,
  card_kind shared.thing_kind,
  card_id bigint,
  likes int not null default 0 check (likes >= 0),
  posted_at timestamptz not null default shared.now(),
  removed_at timestamptz,
  removed_by bigint,
  primary key (brand, seat_group, number),
  unique (brand, seat_group, revision),
  unique (brand, seat_group, author, request_key),
  check ((card_kind is null) = (card_id is null)),
  check (body <> '' or cardinality(images) > 0 or card_kind is not null)
);

create table community.message_like (
  brand bigint not null,
  seat_group bigint not null,
  message bigint not null,
  person bigint not null,
  primary key (brand, seat_group, message, person),
  foreign key (brand, seat_group, message) references community.message
);

-- What stands above the talk of a group, or of every group of the community if it names none, until its time is over.
-- There are three places, and nothing stands in two of them.
create table community.pin (
  brand bigint not null,
  id bigint not null,
  community bigint not null,
  seat_group bigint,
  place int not null check (place between 1 and 3),
  thing_kind shared.thing_kind,
  thing bigint,
  message bigint,
  pinned_by bigint not null,
  pinned_at timestamptz not null,
  until timestamptz not null check (until > pinned_at and until <= pinned_at + interval '90 days'),
  primary key (brand, id),
  constraint pin_place_key unique nulls not distinct (brand, community, seat_group, place),
  constraint pin_subject_key unique nulls not distinct (brand, community, seat_group, thing_kind, thing, message),
  foreign key (brand, community) references community.community,
  foreign key (brand, seat_group) references community.seat_group,
  foreign key (brand, seat_group, message) references community.message,
  check ((thing_kind is null) = (thing is null)),
  check ((thing is null) <> (message is null)),
  check (message is null or seat_group is not null)
);

-- One check-in a day; the day is that of the brand's own clock, China's.
create table community.check_in (
  brand bigint not null,
  community bigint not null,
  person bigint not null,
  day date not null,
  streak int not null check (streak > 0),
  primary key (brand, community, person, day)
);
create index check_in_day_idx on community.check_in (brand, community, day, streak desc, person);

-- What nobody may write in a brand's messages, posts and comments, as it was written down.
create table community.sensitive_word (
  brand bigint not null,
  word text not null check (char_length(word) between 1 and 480),
  primary key (brand, word)
);

-- What an import of rosters of groups that existed elsewhere has come to; whose turn it is and what it has to tell stands
-- in intake. The run's done counts the people whose seats were judged.
create table community.roster (
  brand bigint not null,
  id bigint not null,
  community bigint not null,
  files int not null,
  rows int not null,
  rows_refused int not null,
  people int not null default 0,
  uncertain int not null default 0,
  named_again int not null default 0,
  in_several_groups int not null default 0,
  seats_given int not null default 0,
  already_seated int not null default 0,
  people_refused int not null default 0,
  primary key (brand, id),
  foreign key (brand, id) references intake.run,
  foreign key (brand, community) references community.community
);
create index roster_community_idx on community.roster (brand, community, id desc);

-- The rows as they were read; kept until the import has ended, but for those of people in several groups.
create table community.roster_row (
  brand bigint not null,
  roster bigint not null,
  number int not null,
  file text not null,
  line bigint not null,
  group_name text not null,
  nickname text not null,
  wechat text,
  phone text,
  joined_at timestamptz,
  style text,
  person_key text,
  primary key (brand, roster, number)
);
create index roster_row_wechat_idx on community.roster_row (brand, roster, wechat, number) include (phone)
  where phone is not null;
create index roster_row_key_idx on community.roster_row (brand, roster, person_key) where person_key is not null;

-- The people that the rows are about, once each, with the seat that they keep: the one taken first.
create table community.roster_person (
  brand bigint not null,
  roster bigint not null,
  number int not null,
  person_key text not null,
  nickname text not null,
  wechat text,
  phone text,
  group_name text not null,
  joined_at timestamptz,
  style text,
  rows int not null,
  groups int not null,
  uncertain boolean not null,
  primary key (brand, roster, number)
);
create index roster_person_key_idx on community.roster_person (person_key, brand);
create index roster_person_double_idx on community.roster_person (brand, roster, number) where rows > 1;

-- Whom rosters have named by other than a phone number, so that the next import finds them again.
create table community.roster_known (
  brand bigint not null,
  community bigint not null,
  key text not null,
  person bigint not null,
  primary key (brand, community, key)
);
create index roster_known_person_idx on community.roster_known (person);

call shared.expect_one_brand('community');
