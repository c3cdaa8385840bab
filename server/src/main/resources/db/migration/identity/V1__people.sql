create schema identity;

-- Who came_at is null for has never signed in; a name that was proposed has not been confirmed by its bearer.
-- Personal data stands here and nowhere else, so that erasing it leaves every other table whole.
create table identity.person (
  id bigint primary key,
  name text not null check (char_length(name) between 1 and 480),
  avatar bigint references media.picture,
  phone text unique check (phone ~ '^\+[1-9][0-9]{5,14}$'),
  email text unique check (char_length(email) <= 254 and email = lower(email)),
  consents_recommendation boolean not null default true,
  consents_marketing boolean not null default false,
  consents_cross_community boolean not null default false,
  consents_purchases boolean not null default false,
  created_at timestamptz not null default shared.now(),
  came_at timestamptz,
  name_proposed boolean not null default false,
  erased_at timestamptz,
  check (erased_at is null or phone is null and email is null and avatar is null)
);

create index person_same_name_idx on identity.person (name);
create index person_name_idx on identity.person using gin (shared.search_grams(name)) where erased_at is null;
create index person_phone_idx on identity.person (right(phone, 4)) where erased_at is null;

-- Published: by what persons are found: their names, and as much of their phones as everybody is shown.
create view identity.search_v1 as
  select id as person, shared.search_grams(name) as grams, shared.search_key(name) as key, right(phone, 4) as tail
    from identity.person where erased_at is null;

-- Published: whom words mean: by a part of the name, or by the end of the phone.
create function identity.meant_by(words text) returns setof bigint stable parallel safe language sql as $$
  select person from identity.search_v1
   where grams @> shared.wanted_grams(words) and key like shared.search_pattern(words)
  union
  select person from identity.search_v1 where tail = shared.search_key(words)
$$;

-- Published: what everybody may be told of somebody who bought something: the beginning of the name, and name and face
-- of those who allow it.
create view identity.buyer_v1 as
  select id as person, case when consents_purchases then name else left(name, 1) || '**' end as name,
         case when consents_purchases then avatar end as avatar
    from identity.person where erased_at is null;

-- Where the installation is reached, once its operator has said so; one row at most.
create table identity.public_address (
  singleton boolean primary key default true check (singleton),
  address text not null check (address ~ '^https?://[^/?#@[:space:]]+$' and char_length(address) <= 300),
  set_by bigint not null,
  set_at timestamptz not null default shared.now()
);

-- Published: who has left for good.
create view identity.departed_v1 as select id as person, erased_at as at from identity.person where erased_at is not null;

-- Keeps persons from leaving until the transaction ends, and tells those who have left: looked up once the locks are
-- held, by a statement of its own. The locks are few whatever the number of persons, cost no row, and are taken in order,
-- so that nobody waits in a circle with those who leave: they take one of them, before anything else.
create function identity.hold(persons bigint[]) returns setof bigint language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('identity.person'), bucket)
     from (select distinct hashint8(p) & 255 as bucket from unnest(persons) as p order by bucket) b;
  return query select p.id from identity.person p where p.id = any (persons) and p.erased_at is not null;
end $$;

-- Waits for all that hold the person, and keeps others from it until the transaction ends.
create function identity.part_with(person bigint) returns void language sql as $$
  select pg_advisory_xact_lock(hashtext('identity.person'), hashint8(person) & 255)
$$;

-- The roles that a brand makes for itself, of permissions that the code declares. What a role is over never changes.
create table identity.role (
  brand bigint not null,
  id bigint not null,
  name text not null check (char_length(name) between 1 and 240),
  name_en text check (char_length(name_en) between 1 and 480),
  name_key text not null generated always as (md5(shared.look_alike_key(name))) stored,
  name_en_key text generated always as (md5(shared.look_alike_key(name_en))) stored,
  over text not null check (over in ('BRAND', 'STORE', 'COMMUNITY')),
  permissions text[] not null check (cardinality(permissions) between 1 and 100),
  made_at timestamptz not null default shared.now(),
  primary key (brand, id),
  constraint role_name unique (brand, name_key),
  constraint role_name_en unique (brand, name_en_key)
);

-- Who holds which role over what: over the installation the brand is zero, over a brand or the installation the scope is.
-- Of a brand's own role the number is there, and no such role goes while somebody holds it.
create table identity.grant_given (
  person bigint not null references identity.person,
  role text not null check (role in ('PLATFORM_OPERATOR', 'BRAND_HQ', 'STORE_OWNER', 'COMMUNITY_MANAGER', 'CUSTOM')),
  custom_role bigint not null default 0,
  held_role bigint generated always as (nullif(custom_role, 0)) stored,
  brand bigint not null default 0,
  scope bigint not null default 0,
  given_by bigint,
  given_at timestamptz not null default shared.now(),
  primary key (person, role, custom_role, brand, scope),
  check ((role = 'CUSTOM') = (custom_role <> 0)),
  foreign key (brand, held_role) references identity.role
);
create index grant_given_brand_idx on identity.grant_given (brand, role, custom_role, scope, person);
create index grant_given_held_role_idx on identity.grant_given (brand, held_role) where held_role is not null;

create view identity.grant_v1 as select person, role, brand, scope from identity.grant_given;

-- A session is known by the digest of its token, so that reading this table signs nobody in.
create table identity.session (
  digest bytea primary key,
  id bigint not null unique,
  person bigint not null references identity.person,
  user_agent text not null,
  created_at timestamptz not null default shared.now(),
  used_at timestamptz not null default shared.now(),
  expires_at timestamptz not null
);
create index session_person_idx on identity.session (person, id desc);
create index session_expires_at_idx on identity.session (expires_at);

create table identity.password (
  person bigint primary key references identity.person,
  hash text not null,
  changed_at timestamptz not null default shared.now()
);

-- One living code for each destination and browser that asked; a new one takes the old one's place. It signs in, or makes
-- the destination that of a person, or confirms what a person does: one of these and never another.
create table identity.one_time_code (
  destination text not null,
  browser bytea not null,
  purpose text not null check (purpose in ('SIGN_IN', 'BIND', 'CONFIRM')),
  person bigint references identity.person,
  salt bytea not null,
  digest bytea not null,
  tries int not null default 0 check (tries <= 5),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (destination, browser),
  check ((purpose = 'SIGN_IN') = (person is null))
);
create index one_time_code_expires_at_idx on identity.one_time_code (expires_at);
create index one_time_code_person_idx on identity.one_time_code (person) where person is not null;

-- How many codes went to a destination within the hour: for one source, and under the empty one for all that are unknown.
create table identity.code_sending (
  destination text not null,
  source bytea not null,
  sent int not null,
  since timestamptz not null default shared.now(),
  primary key (destination, source)
);
create index code_sending_since_idx on identity.code_sending (since);

-- The link by which the first person of a new installation signs in, once; each start makes another.
create table identity.first_sign_in (
  only_row boolean primary key default true check (only_row),
  person bigint not null references identity.person,
  digest bytea,
  expires_at timestamptz not null
);

-- Wrong guesses at secrets and when the last one was, by a digest of where they come from or what they are aimed at,
-- whether that exists or not. Tries that have begun and are neither right nor wrong yet count by themselves.
create table identity.wrong_guess (
  source bytea primary key,
  guesses int not null check (guesses >= 0),
  last_at timestamptz not null,
  trying int not null default 0 check (trying >= 0),
  tried_at timestamptz not null default '-infinity'
);
create index wrong_guess_last_at_idx on identity.wrong_guess (last_at);

-- Browsers by which a person has signed in; a stranger's guesses never count against them.
create table identity.known_browser (
  person bigint not null references identity.person,
  browser bytea not null,
  used_at timestamptz not null default shared.now(),
  primary key (person, browser)
);
create index known_browser_used_at_idx on identity.known_browser (used_at);

-- The last step is remembered, so that a code works once.
create table identity.totp (
  person bigint primary key references identity.person,
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

create table identity.recovery_code (
  person bigint not null references identity.person,
  digest bytea not null,
  used_at timestamptz,
  primary key (person, digest)
);

create table identity.demo_sign_in (
  key text primary key,
  role text not null,
  person bigint references identity.person,
  name text not null,
  description text not null,
  description_en text not null,
  position int generated always as identity
);

-- The installation's texts that people agree to, each version once and for ever. A wording asks nobody anew.
create table identity.legal_text (
  kind text not null check (kind in ('TERMS', 'PRIVACY')),
  version int not null check (version between 1 and 10000),
  weight text not null check (weight in ('MATERIAL', 'WORDING')),
  body text not null check (char_length(body) between 1 and 600000),
  body_en text check (char_length(body_en) between 1 and 600000),
  changes text not null check (char_length(changes) between 1 and 6000),
  changes_en text check (char_length(changes_en) between 1 and 6000),
  published_by bigint references identity.person,
  published_at timestamptz not null default shared.now(),
  primary key (kind, version),
  check (version > 1 or weight = 'MATERIAL')
);

-- Who agreed to which, which stays when they leave.
create table identity.agreement (
  person bigint not null references identity.person,
  kind text not null,
  version int not null,
  agreed_at timestamptz not null default shared.now(),
  primary key (person, kind, version),
  foreign key (kind, version) references identity.legal_text
);

create function identity.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger legal_text_append_only before update or delete on identity.legal_text
  for each row execute function identity.refuse_change();
create trigger legal_text_never_emptied before truncate on identity.legal_text
  for each statement execute function identity.refuse_change();
create trigger agreement_append_only before update or delete on identity.agreement
  for each row execute function identity.refuse_change();
create trigger agreement_never_emptied before truncate on identity.agreement
  for each statement execute function identity.refuse_change();

-- A version follows the one before, so that nobody publishes over what they have not seen.
create function identity.follow_version() returns trigger language plpgsql as $$
begin
  if new.version <> 1 + (select coalesce(max(version), 0) from identity.legal_text where kind = new.kind) then
    raise unique_violation using message = 'another version stands between', constraint = 'legal_text_pkey',
      schema = 'identity', table = 'legal_text';
  end if;
  return new;
end $$;
create trigger legal_text_follows before insert on identity.legal_text
  for each row execute function identity.follow_version();

-- The ids among an act's details, whole and as screens print them, by which one finds what was done to a thing.
create function identity.things_of(details jsonb) returns text[] immutable parallel safe language sql as $$
  select coalesce(array_agg(distinct number), '{}')
    from jsonb_each_text(details), unnest(array[value, right(value, 8)]) number
   where value ~ '^[1-9][0-9]{5,18}$'
$$;

-- Who did what; ids and facts, never personal data, and no more of them than one reads at a glance. The brand is zero for
-- what belongs to none.
create table identity.audit_entry (
  brand bigint not null,
  id bigint not null,
  actor bigint,
  action text not null,
  details jsonb not null check (octet_length(details::text) <= 8000),
  things text[] not null generated always as (identity.things_of(details)) stored,
  at timestamptz not null default shared.now(),
  primary key (brand, id)
);
create index audit_entry_things_idx on identity.audit_entry using gin (things);
create index audit_entry_actor_idx on identity.audit_entry (actor, id);
create index audit_entry_action_idx on identity.audit_entry (brand, action, id);

create trigger audit_entry_append_only before update or delete on identity.audit_entry
  for each row execute function identity.refuse_change();
revoke update, delete, truncate on identity.audit_entry from ${app_role};
create trigger audit_entry_never_emptied before truncate on identity.audit_entry
  for each statement execute function identity.refuse_change();

-- Views of a brand's lists that somebody keeps, twenty of each, and the columns that they chose; nobody else's.
create table identity.list_view (
  brand bigint not null,
  person bigint not null references identity.person,
  list text not null check (list ~ '^[a-z]{2,20}\.[a-z-]{2,40}$'),
  slot smallint not null check (slot between 1 and 20),
  id bigint not null,
  name text not null check (char_length(name) between 1 and 360),
  name_key text not null generated always as (md5(shared.look_alike_key(name))) stored,
  address text not null check (char_length(address) <= 12000),
  primary key (brand, person, list, slot),
  constraint list_view_name unique (brand, person, list, name_key)
);
create index list_view_person_idx on identity.list_view (person);

create table identity.list_layout (
  brand bigint not null,
  person bigint not null references identity.person,
  list text not null check (list ~ '^[a-z]{2,20}\.[a-z-]{2,40}$'),
  columns text[] not null check (cardinality(columns) <= 40),
  hidden text[] not null check (cardinality(hidden) <= 40),
  primary key (brand, person, list),
  check (cardinality(columns) + cardinality(hidden) > 0)
);
create index list_layout_person_idx on identity.list_layout (person);

-- Passkeys. The user's handle is random, so that it says nothing about the person.
create table identity.passkey_user (
  person bigint primary key references identity.person,
  handle bytea not null unique
);

create table identity.passkey (
  id bytea primary key,
  person bigint not null references identity.person,
  handle bytea not null references identity.passkey_user (handle),
  label text not null check (char_length(label) between 1 and 480),
  public_key bytea not null,
  signature_count bigint not null,
  uv_initialized boolean not null,
  backup_eligible boolean not null,
  backup_state boolean not null,
  transports text[] not null,
  attestation_object bytea,
  attestation_client_data bytea,
  created_at timestamptz not null default shared.now(),
  used_at timestamptz not null default shared.now()
);
create index passkey_person_idx on identity.passkey (person, created_at);
create index passkey_handle_idx on identity.passkey (handle);

-- Whether a person can sign in at all: by a passkey, or by a code to their phone or e-mail.
create function identity.has_way_in(who bigint) returns boolean stable language sql as $$
  select exists (select from identity.passkey where person = who)
      or exists (select from identity.person where id = who and (phone is not null or email is not null))
$$;

-- Whether they can wherever they are and whatever becomes of the codes: by a passkey, or by a login with a password.
create function identity.has_lasting_way_in(who bigint) returns boolean stable language sql as $$
  select exists (select from identity.passkey where person = who)
      or exists (select from identity.person p join identity.password s on s.person = p.id
                  where p.id = who and (p.phone is not null or p.email is not null))
$$;

-- A challenge is claimed by deleting it. Without a person it is one for signing in.
create table identity.passkey_challenge (
  challenge bytea primary key,
  person bigint references identity.person,
  expires_at timestamptz not null
);
create index passkey_challenge_expires_at_idx on identity.passkey_challenge (expires_at);

call shared.expect_one_brand('identity');
