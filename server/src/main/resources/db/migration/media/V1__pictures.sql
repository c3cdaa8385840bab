create schema media;

-- Pictures belong to nobody: the same bytes are the same picture, whoever brings them.
create table media.picture (
  id bigint primary key,
  digest bytea not null unique check (length(digest) = 32),
  width int not null check (width > 0),
  height int not null check (height > 0),
  created_at timestamptz not null default shared.now()
);

-- Who has brought a picture here, and may show it as their face.
create table media.bringing (
  person bigint not null,
  picture bigint not null references media.picture,
  primary key (person, picture)
);

create table media.rendition (
  picture bigint not null references media.picture,
  size text not null check (size in ('thumb', 'card', 'full')),
  bytes bytea not null,
  primary key (picture, size)
);
-- JPEG does not compress further.
alter table media.rendition alter column bytes set storage external;
