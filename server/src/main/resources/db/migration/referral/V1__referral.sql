create schema referral;

-- One person sharing one thing. Its random code is the whole link, so a link can be neither guessed nor altered.
-- parent: the share on which the sharer had come when they first shared this.
-- ended_at: when its sharer left; it opens as before, and counts for nobody.
create table referral.share (
  brand bigint not null,
  id bigint not null,
  code text not null unique check (code ~ '^[0-9a-z]{12}$'),
  sharer bigint not null,
  parent bigint,
  subject_kind shared.thing_kind not null,
  subject bigint not null,
  post bigint,
  touchpoint bigint,
  created_at timestamptz not null default shared.now(),
  ended_at timestamptz,
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

revoke delete, truncate on referral.share from ${app_role};

-- A seller's level is a column, so that there can be no third one.
create table referral.plan (
  brand bigint not null,
  scope shared.thing_kind not null check (scope in ('BRAND', 'PRODUCT', 'CAMPAIGN')),
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

-- Who helped an order: the shares behind it, the nearest first, and what each helper earns by it while all of the total
-- is paid; of what is left they keep the same part. No state, no commissions. Kept with the order for ever. Written by the
-- statement that reads the shares, which never go: it needs no foreign keys, which would look each of them up once more.
create table referral.attribution (
  brand bigint not null,
  order_id bigint not null,
  buyer bigint not null,
  share_1 bigint,
  share_2 bigint,
  share_3 bigint,
  sharer_1 bigint,
  sharer_2 bigint,
  sharer_3 bigint,
  leader bigint,
  store bigint,
  author bigint,
  seller_1_minor bigint not null,
  seller_2_minor bigint not null,
  leader_minor bigint not null,
  store_minor bigint not null,
  author_minor bigint not null,
  currency text,
  total_minor bigint,
  left_minor bigint,
  state text check (state in ('PENDING', 'PAID', 'REVERSED')),
  accrued_at timestamptz,
  paid_at timestamptz,
  primary key (brand, order_id),
  check ((share_1 is null) = (sharer_1 is null) and (share_2 is null) = (sharer_2 is null)
         and (share_3 is null) = (sharer_3 is null)),
  check (0 <= least(seller_1_minor, seller_2_minor, leader_minor, store_minor, author_minor)),
  check (0 <= left_minor and left_minor <= total_minor and 0 < total_minor),
  check (num_nulls(currency, total_minor, left_minor, state, accrued_at) in (0, 5))
) with (fillfactor = 85);
create index attribution_share_idx on referral.attribution (brand, share_1) where share_1 is not null;
create index attribution_earned_idx on referral.attribution (brand, state, order_id) where state is not null;

-- What a commission comes to when so much of the total stays paid, rounded down.
create function referral.kept(amount bigint, remaining bigint, total bigint) returns bigint immutable parallel safe language sql
  return div(amount::numeric * remaining, total)::bigint;

create view referral.path_v1 as
  select a.brand, a.order_id, step.degree, step.share, step.sharer, a.buyer
    from referral.attribution a
   cross join lateral (values (1, a.share_1, a.sharer_1), (2, a.share_2, a.sharer_2), (3, a.share_3, a.sharer_3))
         as step (degree, share, sharer)
   where step.share is not null;
create view referral.commission_v1 as
  select a.brand, a.order_id, c.role, c.beneficiary, a.currency, a.total_minor, c.amount_minor,
         c.amount_minor - referral.kept(c.amount_minor, a.left_minor, a.total_minor) as reversed_minor, a.state,
         a.accrued_at, a.paid_at
    from referral.attribution a
   cross join lateral (values ('SELLER_1', a.sharer_1, a.seller_1_minor), ('SELLER_2', a.sharer_2, a.seller_2_minor),
                              ('LEADER', a.leader, a.leader_minor), ('STORE', a.store, a.store_minor),
                              ('AUTHOR', a.author, a.author_minor))
         as c (role, beneficiary, amount_minor)
   where a.state is not null and c.amount_minor > 0;
create view referral.share_v1 as
  select brand, id, sharer, parent, subject_kind, subject, post, touchpoint, created_at from referral.share;

call shared.expect_one_brand('referral');
