create schema payment;

-- A payment. The key of the request that opened it, if one did, makes opening it again return it.
create table payment.payment (
  brand bigint not null,
  id bigint not null,
  subject bigint not null,
  part smallint not null check (part in (1, 2)),
  payer bigint not null,
  method text not null check (method in ('SANDBOX', 'BALANCE')),
  purpose text not null check (purpose in ('SALE', 'TOP_UP')),
  merchant text not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  state text not null check (state in ('CREATED', 'CAPTURED', 'FAILED', 'EXPIRED', 'REFUNDING', 'REFUNDED')),
  redirect text,
  provider_reference text,
  refunded_minor bigint not null default 0,
  created_at timestamptz not null default shared.now(),
  expires_at timestamptz not null,
  captured_at timestamptz,
  reconcile_at timestamptz,
  reconciled int not null default 0,
  idempotency_key text,
  primary key (brand, id),
  constraint refund_within_capture check (refunded_minor between 0 and case when captured_at is null then 0 else amount_minor end),
  check ((captured_at is null) = (state in ('CREATED', 'FAILED', 'EXPIRED'))),
  check (state <> 'REFUNDED' or refunded_minor = amount_minor)
) with (fillfactor = 90);
create index payment_subject_idx on payment.payment (brand, subject, id);
create unique index payment_open_idx on payment.payment (brand, subject, part, method) where state = 'CREATED';
create unique index payment_reference_idx on payment.payment (method, provider_reference) where provider_reference is not null;
create unique index payment_key on payment.payment (brand, payer, idempotency_key) where idempotency_key is not null;
create index payment_expiry_idx on payment.payment (expires_at) where state = 'CREATED';
create index payment_reconcile_idx on payment.payment (reconcile_at) where reconcile_at is not null;

-- Also the queue of what the provider still has to be asked for. What goes back to several payments is in pieces, of which
-- the first has the id of the whole.
create table payment.refund (
  brand bigint not null,
  id bigint not null,
  piece_of bigint not null,
  payment bigint not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  state text not null check (state in ('ASKED', 'DONE')),
  asked_at timestamptz not null default shared.now(),
  done_at timestamptz,
  primary key (brand, id),
  foreign key (brand, payment) references payment.payment,
  check ((state = 'DONE') = (done_at is not null))
);
create index refund_piece_idx on payment.refund (brand, piece_of);
create index refund_payment_idx on payment.refund (brand, payment);
create index refund_due_idx on payment.refund (asked_at) where state = 'ASKED';

-- What providers told us with a right signature, whether it was believed or not; under the brand 0 if it is about no
-- payment that we know.
create table payment.notice (
  brand bigint not null,
  id bigint not null,
  payment bigint not null,
  method text not null,
  outcome text not null check (outcome in ('ACCEPTED', 'REPLAYED', 'MISMATCH')),
  body text not null,
  received_at timestamptz not null default shared.now(),
  primary key (brand, id)
);
create index notice_payment_idx on payment.notice (brand, payment, id);
revoke update, delete, truncate on payment.notice from ${app_role};

-- Those of them that do not fit, each once however often it was said, until somebody has settled it. The brand is 0 and
-- nothing was expected where we know no such payment.
create table payment.mismatch (
  brand bigint not null,
  id bigint not null,
  method text not null,
  kind text not null check (kind in ('UNKNOWN_ORDER', 'OTHER_MERCHANT', 'OTHER_CURRENCY', 'OTHER_AMOUNT',
                                     'TRANSACTION_USED', 'PAID_TWICE', 'FAILED_AFTER_CAPTURE')),
  merchant text not null,
  order_number text not null,
  reference text not null,
  amount_minor bigint not null,
  currency text not null,
  result text not null check (result in ('CAPTURED', 'FAILED')),
  subject bigint,
  expected_merchant text,
  expected_minor bigint,
  expected_currency text,
  expected_reference text,
  expected_state text,
  times int not null default 1 check (times > 0),
  first_seen_at timestamptz not null default shared.now(),
  last_seen_at timestamptz not null default shared.now(),
  state text not null default 'OPEN' check (state in ('OPEN', 'SETTLED')),
  settled_by bigint,
  settled_at timestamptz,
  note text check (char_length(note) between 1 and 6000),
  primary key (brand, id),
  constraint mismatch_once_key unique (brand, method, kind, order_number, reference, merchant, amount_minor, currency, result),
  check ((kind = 'UNKNOWN_ORDER') = (brand = 0)),
  check (num_nulls(subject, expected_merchant, expected_minor, expected_currency, expected_state)
         = case when brand = 0 then 5 else 0 end),
  check (num_nulls(settled_by, settled_at, note) = case when state = 'OPEN' then 3 else 0 end)
);
create index mismatch_open_idx on payment.mismatch (brand, id) where state = 'OPEN';

-- What somebody pays into their own wallet, by payments whose subject it is. One of them is credited, once; others go
-- back. Ended ones are credited no more, whatever their payments say.
create table payment.top_up (
  brand bigint not null,
  id bigint not null,
  person bigint not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  idempotency_key text not null,
  opened_at timestamptz not null default shared.now(),
  expires_at timestamptz not null check (expires_at >= opened_at),
  credited_by bigint,
  credited_at timestamptz,
  primary key (brand, id),
  constraint top_up_key unique (brand, person, idempotency_key),
  foreign key (brand, credited_by) references payment.payment deferrable initially deferred,
  check ((credited_by is null) = (credited_at is null)),
  constraint credited_in_time check (credited_at < expires_at)
) with (fillfactor = 90);
create index top_up_open_idx on payment.top_up (person, brand, expires_at) where credited_at is null;

create view payment.payment_v1 as
  select brand, id, subject, payer, method, amount_minor, currency, state, refunded_minor, created_at, captured_at
    from payment.payment;
create view payment.refund_v1 as
  select r.brand, r.piece_of as refund, p.method, r.amount_minor
    from payment.refund r join payment.payment p on p.brand = r.brand and p.id = r.payment;

call shared.expect_one_brand('payment');
