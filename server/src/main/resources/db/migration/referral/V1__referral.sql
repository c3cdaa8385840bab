create schema referral;

-- One person sharing one thing. Its random code is the whole link, so a link can be neither guessed nor altered.
-- parent: the share on which the sharer had come when they first shared this.
create table referral.share (
  brand bigint not null,
  id bigint not null,
  code text not null unique check (code ~ '^[0-9a-z]{12}$'),
  sharer bigint not null,
  parent bigint,
  subject_kind text not null check (subject_kind in ('BRAND', 'COMMUNITY', 'PRODUCT', 'CAMPAIGN', 'TEAM', 'POST')),
  subject bigint not null,
  post bigint,
  touchpoint bigint,
  created_at timestamptz not null default shared.now(),
  primary key (brand, id),
  foreign key (brand, parent) references referral.share (brand, id),
  check (parent <> id)
);
create unique index share_once_idx on referral.share (brand, sharer, subject_kind, subject, coalesce(post, 0));
create index share_sharer_idx on referral.share (brand, sharer, id desc);
create index share_parent_idx on referral.share (brand, parent) where parent is not null;

-- Who is bound to which share: a browser until its person is known, and the person.
create table referral.binding (
  brand bigint not null,
  who bigint not null,
  is_person boolean not null,
  share bigint not null,
  bound_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (brand, who, is_person),
  foreign key (brand, share) references referral.share (brand, id)
);

create table referral.policy (
  brand bigint primary key,
  rule text not null check (rule in ('FIRST_TOUCH', 'LAST_TOUCH', 'PROTECTED')),
  days int not null check (days between 1 and 365)
);

-- The shares behind an order, the nearest first; kept with the order for ever. Written by the statement that reads the
-- shares, which never go: it needs no foreign key, which would look each of them up once more.
create table referral.path_step (
  brand bigint not null,
  order_id bigint not null,
  degree smallint not null check (degree between 1 and 3),
  share bigint not null,
  sharer bigint not null,
  buyer bigint not null,
  primary key (brand, order_id, degree)
);
revoke delete, truncate on referral.share from ${app_role};
create index path_step_share_idx on referral.path_step (brand, share);
create index path_step_sharer_idx on referral.path_step (brand, sharer, order_id desc);

-- A seller's level is a column, so that there can be no third one.
create table referral.plan (
  brand bigint not null,
  scope text not null check (scope in ('BRAND', 'PRODUCT', 'CAMPAIGN')),
  subject bigint not null,
  seller_1 int not null check (seller_1 between 0 and 5000),
  seller_2 int not null check (seller_2 between 0 and 5000),
  leader int not null check (leader between 0 and 5000),
  store int not null check (store between 0 and 5000),
  author int not null check (author between 0 and 5000),
  changed_by bigint not null,
  changed_at timestamptz not null default shared.now(),
  primary key (brand, scope, subject),
  check (seller_1 + seller_2 + leader + store + author <= 8000)
);

create table referral.commission (
  brand bigint not null,
  order_id bigint not null,
  role text not null check (role in ('SELLER_1', 'SELLER_2', 'LEADER', 'STORE', 'AUTHOR')),
  beneficiary bigint not null,
  currency text not null,
  amount_minor bigint not null check (amount_minor > 0),
  reversed_minor bigint not null default 0 check (reversed_minor between 0 and amount_minor),
  state text not null default 'PENDING' check (state in ('PENDING', 'PAID', 'REVERSED')),
  accrued_at timestamptz not null default shared.now(),
  paid_at timestamptz,
  primary key (brand, order_id, role)
);
create index commission_beneficiary_idx on referral.commission (brand, beneficiary, order_id, role);

create view referral.path_v1 as select brand, order_id, degree, share, sharer, buyer from referral.path_step;
create view referral.share_v1 as
  select brand, id, sharer, parent, subject_kind, subject, post, touchpoint, created_at from referral.share;
create view referral.commission_v1 as
  select brand, order_id, role, beneficiary, currency, amount_minor, reversed_minor, state, accrued_at, paid_at
    from referral.commission;

call shared.expect_one_brand('referral');
