create schema ledger;

create type ledger.account_kind as enum
  ('EXTERNAL', 'ESCROW', 'WALLET', 'PENDING', 'REVENUE', 'PLATFORM', 'DEBT', 'WITHDRAWAL');
create type ledger.asset as enum ('CNY', 'USD', 'POINTS', 'HOURS');

create table ledger.entry (
  brand bigint not null,
  id bigint not null,
  reference text not null,
  subject bigint not null,
  occurred_at timestamptz not null default shared.now(),
  primary key (brand, id),
  unique (brand, reference)
);
create index entry_subject_idx on ledger.entry (brand, subject, id);

-- balance is what the account held after this posting; the world outside has none.
create table ledger.posting (
  brand bigint not null,
  entry bigint not null,
  line smallint not null,
  kind ledger.account_kind not null,
  asset ledger.asset not null,
  owner bigint not null,
  amount bigint not null check (amount <> 0),
  balance bigint check ((kind = 'EXTERNAL') = (balance is null)),
  reason text not null,
  occurred_at timestamptz not null default shared.now(),
  primary key (brand, entry, line)
);
-- The kind takes no room: an entry of the index is as long without.
create index posting_owner_idx on ledger.posting (brand, owner, entry, line, kind) where kind not in ('EXTERNAL', 'ESCROW');

-- The book grows in the order of time, so this index is a few pages.
create index posting_time_idx on ledger.posting using brin (occurred_at) with (pages_per_range = 32);

-- The sums of each brand's postings before a time, counted every hour, and whether the balances agreed with the whole
-- book when it was counted.
create table ledger.count (
  brand bigint primary key,
  until timestamptz not null,
  agrees boolean not null
);
create table ledger.counted (
  brand bigint not null references ledger.count,
  kind ledger.account_kind not null,
  asset ledger.asset not null,
  amount numeric not null,
  primary key (brand, kind, asset)
);

-- earned says of a wallet how much may yet be paid out of it, if it is there: what came to it otherwise than by being paid
-- in, or back from what it was paid for, less what was paid out. Spending leaves it, so that it is what is paid in that is
-- spent first, and no card becomes cash by buying and giving back.
create table ledger.balance (
  brand bigint not null,
  owner bigint not null,
  kind ledger.account_kind not null check (kind <> 'EXTERNAL'),
  asset ledger.asset not null,
  amount bigint not null,
  earned bigint not null default 0,
  closed boolean not null default false,
  primary key (brand, owner, kind, asset),
  constraint within_limit check (case kind when 'DEBT' then amount <= 0 else amount >= 0 end),
  constraint earned_is_not_overdrawn check (earned >= 0 and (earned = 0 or kind = 'WALLET')),
  constraint nothing_of_nobody check (not closed or amount = 0)
) with (fillfactor = 80);

-- The persons who have accounts; made, and locked, with the first of them. Of who has left none ever holds anything again,
-- and those that are made later are made closed.
create table ledger.owner (owner bigint primary key, closed_at timestamptz);
revoke delete, truncate on ledger.owner from ${app_role};

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the book is append-only' using errcode = 'restrict_violation';
end
$$;
create trigger append_only before update or delete or truncate on ledger.entry
  for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.posting
  for each statement execute function ledger.refuse_change();
revoke update, delete, truncate on ledger.entry, ledger.posting from ${app_role};

-- What a statement adds to an entry sums to zero per asset, so by induction every entry always does. That its entry is
-- there is looked at here, once for the entry, where a foreign key would look once for each posting; entries never go.
create function ledger.refuse_unbalanced() returns trigger language plpgsql as $$
declare
  faulty record;
begin
  select sum(a.amount) as sum into faulty
    from added a
   group by a.brand, a.entry, a.asset
  having sum(a.amount) <> 0
      or (select e.id from ledger.entry e where e.brand = a.brand and e.id = a.entry) is null
   limit 1;
  if faulty.sum <> 0 then
    raise exception 'the postings of an entry must sum to zero per asset' using errcode = 'check_violation';
  elsif faulty.sum = 0 then
    raise exception 'a posting needs its entry' using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
create trigger balanced after insert on ledger.posting
  referencing new table as added for each statement execute function ledger.refuse_unbalanced();

-- An entry comes in one statement with its postings; no posting is zero, so balanced ones are at least two.
create function ledger.refuse_empty() returns trigger language plpgsql as $$
begin
  if exists (
      select from added a
       where (select p.line from ledger.posting p where p.brand = a.brand and p.entry = a.id limit 1) is null) then
    raise exception 'an entry needs postings' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create trigger not_empty after insert on ledger.entry
  referencing new table as added for each statement execute function ledger.refuse_empty();

-- Where money is paid out to: a person's own account, or a store's. None is ever changed, so that what was approved stays what
-- it was; what tells the account is in payee_account alone. A person's is confirmed by a code, a store's by another person.
create table ledger.payee (
  brand bigint not null,
  id bigint not null,
  owner bigint not null,
  owner_kind text not null check (owner_kind in ('PERSON', 'STORE')),
  slot smallint not null check (slot between 1 and 10),
  kind text not null check (kind in ('BANK_CARD', 'WECHAT', 'ALIPAY')),
  bank text check (char_length(bank) between 1 and 480),
  account_hint text not null,
  holder_hint text not null,
  digest bytea not null check (octet_length(digest) = 32),
  made_by bigint not null,
  made_at timestamptz not null default shared.now(),
  confirmed_by bigint,
  confirmed_at timestamptz,
  preferred_at timestamptz not null default '-infinity',
  removed_at timestamptz,
  live bigint generated always as (case when confirmed_at is not null and removed_at is null then id end) stored,
  primary key (brand, id),
  unique (brand, id, owner, owner_kind, digest),
  constraint payee_live unique (brand, live),
  check ((kind = 'BANK_CARD') = (bank is not null)),
  check ((confirmed_by is null) = (confirmed_at is null)),
  constraint confirmed_by_code_or_another check ((owner_kind = 'PERSON') = (confirmed_by = made_by))
);
create index payee_owner_idx on ledger.payee (owner);
create index payee_unconfirmed_idx on ledger.payee (brand, id) where confirmed_at is null and removed_at is null;
create unique index payee_slot on ledger.payee (brand, owner, slot) where removed_at is null;

-- Read only by the query of who pays out; gone when its owner leaves. The salt keeps the digest from being guessed at then.
create table ledger.payee_account (
  brand bigint not null,
  payee bigint not null,
  account text not null check (char_length(account) between 1 and 254),
  holder text not null check (char_length(holder) between 1 and 480),
  salt bytea not null,
  primary key (brand, payee),
  foreign key (brand, payee) references ledger.payee
);

-- A request to pay out of a person's wallet or a store's revenue, decided once. What is paid out has left the book and is
-- transferred by hand, by others than who asked or gets it; what the bank sends back returns to where it was, once. While it is
-- open its payee cannot be removed: what a payee is while it may be paid to (live) is what an open withdrawal points at.
create table ledger.withdrawal (
  brand bigint not null,
  id bigint not null,
  owner bigint not null,
  owner_kind text not null,
  asked_by bigint not null,
  payee bigint not null,
  payee_digest bytea not null,
  idempotency_key text not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  approvals smallint not null check (approvals between 0 and 2),
  state text not null check (state in
    ('REQUESTED', 'PAID_OUT', 'TRANSFERRED', 'RETURNED', 'REFUSED', 'EXPIRED', 'TAKEN_BACK')),
  requested_at timestamptz not null default shared.now(),
  expires_at timestamptz not null,
  decided_by bigint,
  decided_at timestamptz,
  refusal text check (char_length(refusal) between 1 and 2400),
  transferred_by bigint,
  transferred_at timestamptz,
  reference text check (char_length(reference) between 1 and 720),
  returned_by bigint,
  returned_at timestamptz,
  open_payee bigint generated always as (case state when 'REQUESTED' then payee end) stored,
  primary key (brand, id),
  unique (brand, id, owner, asked_by, amount_minor, payee_digest),
  foreign key (brand, payee, owner, owner_kind, payee_digest)
    references ledger.payee (brand, id, owner, owner_kind, digest),
  constraint payee_is_live foreign key (brand, open_payee) references ledger.payee (brand, live),
  check ((state = 'REQUESTED') = (decided_at is null)),
  check ((state in ('REFUSED', 'RETURNED')) = (refusal is not null)),
  check (state <> 'REFUSED' or decided_by is not null),
  check (owner_kind = 'PERSON' and asked_by = owner or owner_kind = 'STORE' and approvals > 0),
  check ((transferred_at is null) = (reference is null) and (transferred_at is null) = (transferred_by is null)),
  check (state <> 'TRANSFERRED' or transferred_at is not null),
  check (state in ('TRANSFERRED', 'RETURNED') or transferred_at is null),
  check ((state = 'RETURNED') = (returned_at is not null) and (returned_at is null) = (returned_by is null)),
  constraint another_decides check (decided_by <> asked_by),
  constraint another_transfers check (transferred_by not in (asked_by, owner) and returned_by not in (asked_by, owner)),
  constraint another_returns check (returned_by <> transferred_by)
);
create unique index withdrawal_key on ledger.withdrawal (brand, asked_by, idempotency_key);
create index withdrawal_owner_idx on ledger.withdrawal (brand, owner, id desc);
create index withdrawal_state_idx on ledger.withdrawal (brand, state, id);
create index withdrawal_number_idx on ledger.withdrawal (brand, (id % 100000000));
create index withdrawal_reference_idx on ledger.withdrawal (brand, reference) where reference is not null;
create index withdrawal_store_idx on ledger.withdrawal (brand, owner) where owner_kind = 'STORE';
create index withdrawal_paid_out_idx on ledger.withdrawal (owner) where state = 'PAID_OUT';
create index withdrawal_expires_idx on ledger.withdrawal (expires_at) where state = 'REQUESTED';
create index withdrawal_open_payee_idx on ledger.withdrawal (brand, open_payee) where open_payee is not null;

-- Who agrees that this amount goes to this payee: nobody twice, and never whoever asked or gets it.
create table ledger.withdrawal_approval (
  brand bigint not null,
  withdrawal bigint not null,
  approver bigint not null,
  owner bigint not null,
  asked_by bigint not null,
  amount_minor bigint not null,
  payee_digest bytea not null,
  approved_at timestamptz not null default shared.now(),
  primary key (brand, withdrawal, approver),
  foreign key (brand, withdrawal, owner, asked_by, amount_minor, payee_digest)
    references ledger.withdrawal (brand, id, owner, asked_by, amount_minor, payee_digest),
  constraint not_their_own check (approver <> owner and approver <> asked_by)
);
revoke update, delete, truncate on ledger.withdrawal_approval from ${app_role};
revoke delete, truncate on ledger.withdrawal from ${app_role};

-- Who might have asked for a store's revenue when it was asked for: none of them agrees to it, whatever they may later.
create table ledger.withdrawal_concerned (
  brand bigint not null,
  withdrawal bigint not null,
  person bigint not null,
  primary key (brand, withdrawal, person),
  foreign key (brand, withdrawal) references ledger.withdrawal
);
revoke update, delete, truncate on ledger.withdrawal_concerned from ${app_role};

create function ledger.refuse_concerned() returns trigger language plpgsql as $$
begin
  if exists (select from ledger.withdrawal_concerned c
              where c.brand = new.brand and c.withdrawal = new.withdrawal and c.person = new.approver) then
    raise exception 'nobody agrees to a pay-out that they might have asked for' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger not_concerned before insert on ledger.withdrawal_approval
  for each row execute function ledger.refuse_concerned();

create function ledger.refuse_second_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'REQUESTED' then
      raise exception 'a withdrawal is asked for first' using errcode = 'check_violation';
    end if;
  elsif (old.amount_minor, old.currency, old.payee, old.approvals, old.expires_at)
       is distinct from (new.amount_minor, new.currency, new.payee, new.approvals, new.expires_at)
     or old.state <> 'REQUESTED' and (old.decided_by, old.decided_at) is distinct from (new.decided_by, new.decided_at)
     or old.reference is not null and (old.reference, old.transferred_by, old.transferred_at)
       is distinct from (new.reference, new.transferred_by, new.transferred_at)
     or (old.state, new.state) not in
       (('REQUESTED', 'PAID_OUT'), ('REQUESTED', 'REFUSED'), ('REQUESTED', 'EXPIRED'), ('REQUESTED', 'TAKEN_BACK'),
        ('PAID_OUT', 'TRANSFERRED'), ('PAID_OUT', 'RETURNED'), ('TRANSFERRED', 'RETURNED')) then
    raise exception 'a withdrawal is decided once, and nothing else of it changes' using errcode = 'restrict_violation';
  elsif new.state = 'PAID_OUT' and new.approvals >
       (select count(*) from ledger.withdrawal_approval a where a.brand = new.brand and a.withdrawal = new.id) then
    raise exception 'a withdrawal is paid out when enough have approved it' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger decided_once before insert or update on ledger.withdrawal
  for each row execute function ledger.refuse_second_decision();

create view ledger.posting_v1 as
  select p.brand, p.entry, p.line, p.kind, p.owner, p.asset, p.amount, p.reason, p.occurred_at, e.subject, e.reference
    from ledger.posting p join ledger.entry e on e.brand = p.brand and e.id = p.entry;

call shared.expect_one_brand('ledger');
