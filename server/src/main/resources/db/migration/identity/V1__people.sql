create schema identity;

-- Personal data stands here and nowhere else, so that erasing it leaves every other table whole.
create table identity.person (
  id bigint primary key,
  name text not null check (char_length(name) between 1 and 40),
  avatar bigint,
  created_at timestamptz not null default shared.now(),
  erased_at timestamptz
);

create table identity.grant_given (
  person bigint not null references identity.person,
  role text not null,
  brand bigint not null default 0,
  scope bigint not null default 0,
  given_by bigint,
  given_at timestamptz not null default shared.now(),
  primary key (person, role, brand, scope)
);
create index grant_given_brand_idx on identity.grant_given (brand, role, scope);

-- A session is known by the digest of its token, so that reading this table signs nobody in.
create table identity.session (
  digest bytea primary key,
  id bigint not null unique,
  person bigint not null references identity.person,
  user_agent text not null,
  created_at timestamptz not null default shared.now(),
  expires_at timestamptz not null
);
create index session_person_idx on identity.session (person, id desc);
