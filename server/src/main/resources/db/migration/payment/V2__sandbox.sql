-- The sandbox is a payment provider of our own. It knows merchants and charges, nothing of Linli, and keeps its own book.
create schema payment_sandbox;

create table payment_sandbox.merchant (name text primary key, secret bytea not null check (length(secret) >= 32));

create table payment_sandbox.charge (
  token text primary key,
  number bigint not null unique,
  merchant text not null references payment_sandbox.merchant,
  order_number text not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  return_path text not null,
  expires_at timestamptz not null,
  choice text,
  decided_at timestamptz,
  paid_at timestamptz,
  refunded_minor bigint not null default 0 check (refunded_minor between 0 and amount_minor),
  created_at timestamptz not null default shared.now(),
  unique (merchant, order_number),
  check ((choice is null) = (decided_at is null))
);

create table payment_sandbox.refund (
  merchant text not null,
  refund_number text not null,
  order_number text not null,
  amount_minor bigint not null check (amount_minor > 0),
  refunded_at timestamptz not null default shared.now(),
  primary key (merchant, refund_number)
);

-- Callbacks to be made until the merchant answers 2xx.
create table payment_sandbox.callback (
  id bigint primary key,
  token text not null references payment_sandbox.charge,
  due_at timestamptz not null,
  delivered_at timestamptz
);
create index callback_due_idx on payment_sandbox.callback (due_at) where delivered_at is null;
create index callback_token_idx on payment_sandbox.callback (token);
