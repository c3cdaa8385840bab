create schema demo;

-- The one playing of the demonstration; without an end it was cut off.
create table demo.play (
  only_row boolean primary key default true check (only_row),
  started_at timestamptz not null default statement_timestamp(),
  finished_at timestamptz
);
