create schema ordering;

create table ordering.cart_item (
  brand bigint not null,
  person bigint not null,
  store bigint not null,
  variant bigint not null,
  quantity int not null check (quantity between 1 and 999),
  changed_at timestamptz not null default shared.now(),
  primary key (brand, person, store, variant)
);

-- An order. The buyer's key makes placing it again return what it was when it was placed.
create table ordering.orders (
  brand bigint not null,
  id bigint not null,
  buyer bigint not null,
  visitor bigint not null,
  store bigint not null,
  state text not null check (state in
    ('AWAITING_PAYMENT', 'DEPOSITED', 'BALANCE_DUE', 'PAID', 'READY', 'COMPLETED', 'SETTLED', 'CANCELLED', 'FORFEITED',
     'REFUNDED')),
  placed_state text not null,
  payment text not null check (payment in ('SANDBOX', 'BALANCE')),
  fulfilment text not null check (fulfilment in ('PICKUP', 'VISIT', 'DIGITAL')),
  campaign bigint,
  team bigint,
  opened_team boolean not null,
  touchpoint bigint,
  currency text not null,
  total_minor bigint not null check (total_minor >= 0),
  refunded_minor bigint not null default 0,
  deposit_minor bigint check (0 < deposit_minor and deposit_minor < total_minor),
  balance_from timestamptz,
  balance_until timestamptz,
  deposit_kept boolean,
  idempotency_key text not null,
  fingerprint bigint not null,
  pickup_code text not null,
  placed_at timestamptz not null,
  pay_until timestamptz not null,
  deposited_at timestamptz,
  due_at timestamptz,
  paid_at timestamptz,
  ready_at timestamptz,
  completed_at timestamptz,
  settled_at timestamptz,
  ended_at timestamptz,
  paid_minor bigint not null generated always as (
    case when deposit_minor is null or paid_at is not null then total_minor
         when deposited_at is not null then deposit_minor else 0 end) virtual,
  primary key (brand, id),
  constraint refunded_within_paid check (refunded_minor between 0 and paid_minor),
  check (state <> 'REFUNDED' or refunded_minor = paid_minor),
  check (num_nulls(deposit_minor, balance_from, balance_until, deposit_kept) in (0, 4)),
  check (state not in ('DEPOSITED', 'BALANCE_DUE', 'FORFEITED') or deposited_at is not null and paid_at is null),
  check (deposited_at is null or deposit_minor is not null)
) with (fillfactor = 80);
create unique index orders_key on ordering.orders (brand, buyer, idempotency_key);
create unique index orders_pickup_key on ordering.orders (brand, pickup_code);
create index orders_buyer_idx on ordering.orders (brand, buyer, id);
create index orders_store_idx on ordering.orders (brand, store, state, id);
create index orders_paid_idx on ordering.orders (brand, store, paid_at) where paid_at is not null;
create index orders_campaign_idx on ordering.orders (brand, campaign, id) where campaign is not null;
create index orders_number_idx on ordering.orders (brand, (id % 100000000));
create index orders_unpaid_idx on ordering.orders (pay_until) where state = 'AWAITING_PAYMENT';
create index orders_balance_idx on ordering.orders (balance_until) where state = 'BALANCE_DUE';
create index orders_settling_idx on ordering.orders (completed_at) where state = 'COMPLETED';

-- What was bought, as it was called and priced then. Lines are numbered in order of variant.
create table ordering.order_line (
  brand bigint not null,
  order_id bigint not null,
  line smallint not null,
  product bigint not null,
  variant bigint not null,
  title text not null,
  title_en text,
  variant_title text not null,
  image bigint,
  kind text not null check (kind in ('GOODS', 'SERVICE', 'DIGITAL', 'MEMBERSHIP', 'EXPERIENCE')),
  term_days int,
  quantity int not null check (quantity > 0),
  unit_minor bigint not null check (unit_minor >= 0),
  amount_minor bigint not null check (amount_minor = unit_minor * quantity),
  refunded_minor bigint not null default 0 check (refunded_minor between 0 and amount_minor),
  refunded_quantity int not null default 0,
  kept int not null generated always as (quantity - refunded_quantity) virtual,
  primary key (brand, order_id, line),
  constraint returned_within_bought check (refunded_quantity between 0 and quantity),
  check ((kind = 'MEMBERSHIP') = (term_days is not null))
) with (fillfactor = 90);

create index order_line_product_idx on ordering.order_line (brand, product, order_id);

-- What was paid of an order that is held by a deposit: each part once, by one payment.
create table ordering.instalment (
  brand bigint not null,
  order_id bigint not null,
  part text not null check (part in ('DEPOSIT', 'BALANCE')),
  payment bigint not null,
  amount_minor bigint not null check (amount_minor > 0),
  paid_at timestamptz not null default shared.now(),
  primary key (brand, order_id, part),
  unique (brand, payment),
  foreign key (brand, order_id) references ordering.orders
);

create index instalment_time_idx on ordering.instalment (brand, paid_at);

-- Money that went back, and why; what the buyer asked for stands in refund_request.
create table ordering.refund (
  brand bigint not null,
  id bigint not null,
  order_id bigint not null,
  reason text not null check (reason in ('AFTER_SALE', 'TEAM_EXPIRED', 'CAMPAIGN_FAILED', 'PRICE_TIER', 'DEPOSIT_RETURNED',
                                      'DEPOSIT_GRANTED')),
  amount_minor bigint not null check (amount_minor >= 0),
  decided_by bigint,
  refunded_at timestamptz not null default shared.now(),
  primary key (brand, id),
  foreign key (brand, order_id) references ordering.orders,
  check ((reason in ('AFTER_SALE', 'DEPOSIT_GRANTED')) = (decided_by is not null))
);
create index refund_order_idx on ordering.refund (brand, order_id);
create unique index refund_once_key on ordering.refund (brand, order_id, reason) where reason <> 'AFTER_SALE';

create table ordering.refund_request (
  brand bigint not null,
  id bigint not null,
  order_id bigint not null,
  amount_minor bigint check (amount_minor > 0),
  note text not null check (char_length(note) between 1 and 6000),
  state text not null default 'OPEN' check (state in ('OPEN', 'GRANTED', 'DECLINED', 'WITHDRAWN')),
  answer text check (char_length(answer) <= 6000),
  requested_at timestamptz not null default shared.now(),
  decided_at timestamptz,
  decided_by bigint,
  primary key (brand, id),
  foreign key (brand, order_id) references ordering.orders,
  check ((state = 'OPEN') = (decided_at is null))
);
create unique index refund_request_open_key on ordering.refund_request (brand, order_id) where state = 'OPEN';
create index refund_request_order_idx on ordering.refund_request (brand, order_id, id desc);

-- How many of which lines a request asks back; all that is left if it names none and no amount.
create table ordering.refund_request_line (
  brand bigint not null,
  request bigint not null,
  order_id bigint not null,
  line smallint not null,
  quantity int not null check (quantity > 0),
  primary key (brand, request, line),
  foreign key (brand, request) references ordering.refund_request,
  foreign key (brand, order_id, line) references ordering.order_line
);

create table ordering.refund_request_photo (
  brand bigint not null,
  request bigint not null,
  position smallint not null check (position between 1 and 6),
  picture bigint not null,
  primary key (brand, request, position),
  foreign key (brand, request) references ordering.refund_request
);

-- What has become of an order's campaign or team and has still to be done to the order.
create table ordering.outcome (
  brand bigint not null,
  order_id bigint not null,
  outcome text not null check (outcome in ('SUCCEEDED', 'FAILED', 'TEAM_EXPIRED', 'CLOSED')),
  off_basis_points int not null default 0,
  noted_at timestamptz not null default shared.now(),
  primary key (brand, order_id, outcome)
);
create index outcome_due_idx on ordering.outcome (noted_at);

-- Who handed an order over at its store, and who took that back within ten minutes; what was taken back stays. An order is
-- handed over once at a time. The quantity is of what lay there then: where less is kept by now, some was given back since.
create table ordering.handover (
  brand bigint not null,
  id bigint not null,
  order_id bigint not null,
  store bigint not null,
  quantity int not null check (quantity > 0),
  handed_by bigint not null,
  handed_at timestamptz not null default shared.now(),
  undone_by bigint,
  undone_at timestamptz,
  primary key (brand, id),
  foreign key (brand, order_id) references ordering.orders,
  check ((undone_by is null) = (undone_at is null)),
  constraint undone_in_time check (undone_at < handed_at + interval '10 minutes')
);
create unique index handover_standing_key on ordering.handover (brand, order_id) where undone_at is null;
create index handover_store_idx on ordering.handover (brand, store, id desc);

-- What lies ready at the store for an order that waits, line by line, and the bag of it with all that was in it then. A
-- tick is of what was ordered, so that it lasts until the hand-over and nothing that is ordered later has it.
create table ordering.picked (
  brand bigint not null,
  order_id bigint not null,
  line smallint not null,
  picked_by bigint not null,
  picked_at timestamptz not null default shared.now(),
  primary key (brand, order_id, line),
  foreign key (brand, order_id, line) references ordering.order_line
);

create table ordering.packed (
  brand bigint not null,
  order_id bigint not null,
  quantity int not null check (quantity > 0),
  packed_by bigint not null,
  packed_at timestamptz not null default shared.now(),
  primary key (brand, order_id),
  foreign key (brand, order_id) references ordering.orders
);

-- The closing of a store's day: what was taken, given back and handed over since the one before, up to a moment before
-- which nothing was still being written. So every payment is in one of them, and in no two. A day is closed once at a
-- time; what was opened again stays on record.
create table ordering.day_closing (
  brand bigint not null,
  id bigint not null,
  store bigint not null,
  day date not null,
  since timestamptz not null,
  until timestamptz not null,
  currency text not null,
  handed_over int not null check (handed_over >= 0),
  taken_back int not null check (taken_back >= 0),
  waiting int not null check (waiting >= 0),
  refunds_asked int not null check (refunds_asked >= 0),
  note text not null check (char_length(note) <= 6000),
  closed_by bigint not null,
  closed_at timestamptz not null default shared.now(),
  reopened_by bigint,
  reopened_at timestamptz,
  reopened_reason text check (char_length(reopened_reason) between 1 and 2400),
  primary key (brand, id),
  check (until > since),
  check (num_nulls(reopened_by, reopened_at, reopened_reason) in (0, 3))
);
create unique index day_closing_key on ordering.day_closing (brand, store, day) where reopened_at is null;
create unique index day_closing_since_key on ordering.day_closing (brand, store, since) where reopened_at is null;
create index day_closing_store_idx on ordering.day_closing (brand, store, id desc);

create table ordering.day_taking (
  brand bigint not null,
  closing bigint not null,
  payment text not null check (payment in ('SANDBOX', 'BALANCE')),
  payments int not null check (payments >= 0),
  taken_minor bigint not null check (taken_minor >= 0),
  refunds int not null check (refunds >= 0),
  refunded_minor bigint not null check (refunded_minor >= 0),
  primary key (brand, closing, payment),
  foreign key (brand, closing) references ordering.day_closing
);
revoke update, delete, truncate on ordering.day_taking from ${app_role};

-- How often somebody tried pickup codes at a store in the running minute.
create table ordering.pickup_try (
  brand bigint not null,
  store bigint not null,
  person bigint not null,
  since timestamptz not null,
  tries int not null,
  primary key (brand, store, person)
);

-- Published.
create view ordering.order_v1 as
  select brand, id, buyer, visitor, store, state, campaign, team, touchpoint, currency, total_minor, refunded_minor,
         placed_at, paid_at, ready_at, completed_at, settled_at, ended_at
    from ordering.orders;
create view ordering.order_line_v1 as
  select brand, order_id, line, product, variant, title, title_en, variant_title, image, quantity, unit_minor,
         amount_minor, refunded_minor
    from ordering.order_line;

-- Until when somebody's memberships last: one that is bought while another of its kind lasts begins when that ends. So
-- the end is the latest of what each would give that began then, with all that follow it.
create view ordering.membership_v1 as
  select brand, buyer as person, product, max(begun_at + make_interval(days => following::int)) as until
    from (select o.brand, o.buyer, l.product, o.ready_at as begun_at,
                 sum(l.term_days * l.kept) over (partition by o.brand, o.buyer, l.product
                                                     order by o.ready_at desc, o.id desc, l.line desc) as following
            from ordering.orders o
            join ordering.order_line l on l.brand = o.brand and l.order_id = o.id and l.kind = 'MEMBERSHIP'
           where o.state in ('READY', 'COMPLETED', 'SETTLED')
             and l.kept > 0
             and (l.refunded_minor = 0 or l.refunded_minor < l.amount_minor)) term
   group by brand, buyer, product;

call shared.expect_one_brand('ordering');
