create schema intake;

-- A run of an import, of whatever kind. What is done moves in the transaction that did it, so that a run that was cut off
-- goes on where it was. Only the runner that claimed it last may move it; attempts counts who claimed it since it moved.
-- Between WAITING and its end, the states are the kind's own.
create table intake.run (
  brand bigint not null,
  id bigint not null,
  kind text not null,
  mode text not null check (mode in ('DRY_RUN', 'APPLY')),
  state text not null default 'WAITING',
  done bigint not null default 0,
  lines bigint not null default 0,
  runner bigint,
  attempts int not null default 0,
  alive_at timestamptz not null default shared.now(),
  started_by bigint not null,
  created_at timestamptz not null default shared.now(),
  finished_at timestamptz,
  primary key (brand, id)
);
create index run_open_idx on intake.run (kind, alive_at) where finished_at is null;

create view intake.run_v1 as
  select brand, id, mode, state, done, lines, started_by, created_at, finished_at from intake.run;

-- The file, until the run has ended; kept here so that any node can go on with it.
create table intake.piece (
  brand bigint not null,
  run bigint not null,
  number int not null,
  bytes bytea not null,
  primary key (brand, run, number),
  foreign key (brand, run) references intake.run
);

-- What a run has to tell: where in which file, about what, and which of the kind's texts.
create table intake.line (
  brand bigint not null,
  run bigint not null,
  number bigint not null,
  file text not null,
  line bigint not null,
  subject text not null,
  code text not null,
  arguments text[] not null,
  primary key (brand, run, number),
  foreign key (brand, run) references intake.run
);
create index line_code_idx on intake.line (brand, run, code, number);

call shared.expect_one_brand('intake');
