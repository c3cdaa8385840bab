create schema network;

create table network.brand (
  id bigint primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'),
  name text not null check (char_length(name) between 1 and 40),
  name_en text not null check (char_length(name_en) between 1 and 80),
  created_at timestamptz not null default shared.now()
);

create table network.store (
  brand bigint not null references network.brand,
  id bigint not null,
  name text not null check (char_length(name) between 1 and 40),
  name_en text not null check (char_length(name_en) between 1 and 80),
  address text not null check (char_length(address) between 1 and 200),
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  hours text not null check (char_length(hours) <= 100),
  service_radius_metres int not null check (service_radius_metres between 0 and 100000),
  owner bigint not null,
  created_at timestamptz not null default shared.now(),
  primary key (brand, id)
);
