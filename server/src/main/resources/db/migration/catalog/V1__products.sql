create extension if not exists pg_trgm with schema public;

create schema catalog;

create table catalog.product (
  brand bigint not null references network.brand,
  id bigint not null,
  handle text not null check (handle ~ '^[^[:space:]/?#]{1,255}$'),
  title text not null check (char_length(title) between 1 and 255),
  title_en text check (char_length(title_en) between 1 and 255),
  body text not null check (octet_length(body) <= 200000),
  vendor text not null check (char_length(vendor) <= 255),
  category text not null check (char_length(category) <= 255),
  kind text not null check (kind in ('GOODS', 'SERVICE', 'DIGITAL', 'MEMBERSHIP', 'EXPERIENCE')),
  tags text[] not null check (cardinality(tags) <= 250),
  scenes text[] not null check (cardinality(scenes) <= 50),
  options text[] not null check (cardinality(options) <= 3),
  published boolean not null,
  archived_at timestamptz,
  created_at timestamptz not null default shared.now(),
  updated_at timestamptz not null default shared.now(),
  search text not null generated always as
    (lower(title || ' ' || coalesce(title_en, '') || ' ' || vendor || ' ' || handle)) stored,
  primary key (brand, id),
  unique (brand, handle)
);
create index product_shelf_idx on catalog.product (brand, id desc) where published and archived_at is null;
create index product_tags_idx on catalog.product using gin (tags);
create index product_scenes_idx on catalog.product using gin (scenes);
create index product_search_idx on catalog.product using gin (search public.gin_trgm_ops);

-- A picture that is only an address yet has a source and no picture; problem says why it could not be fetched.
create table catalog.image (
  brand bigint not null,
  product bigint not null,
  position int not null check (position between 1 and 250),
  picture bigint references media.picture,
  source text not null check (char_length(source) <= 2048),
  alt text not null check (char_length(alt) <= 512),
  problem text,
  primary key (brand, product, position),
  foreign key (brand, product) references catalog.product,
  check (picture is not null or source <> '')
);
create index image_wanted_idx on catalog.image (brand, product, position) where picture is null;

create table catalog.variant (
  brand bigint not null,
  id bigint not null,
  product bigint not null,
  position int not null check (position > 0),
  option_values text[] not null check (cardinality(option_values) <= 3),
  sku text not null check (char_length(sku) <= 255),
  price_minor bigint not null check (price_minor between 0 and 1000000000000),
  compare_at_minor bigint check (compare_at_minor between 0 and 1000000000000),
  currency text not null check (currency in ('CNY', 'USD')),
  barcode text not null check (char_length(barcode) <= 255),
  grams int not null check (grams between 0 and 10000000),
  requires_shipping boolean not null,
  policy text not null check (policy in ('DENY', 'CONTINUE')),
  image int,
  created_at timestamptz not null default shared.now(),
  updated_at timestamptz not null default shared.now(),
  primary key (brand, id),
  unique (brand, product, option_values),
  foreign key (brand, product) references catalog.product,
  foreign key (brand, product, image) references catalog.image (brand, product, position)
);
create unique index variant_sku_idx on catalog.variant (brand, sku) where sku <> '';
create index variant_product_idx on catalog.variant (brand, product, position)
  include (id, price_minor, compare_at_minor, currency, policy);

-- What a store can hand over. A variant whose policy is CONTINUE may be promised beyond it; what is promised and not
-- there is backordered, so that giving back returns first what never was.
create table catalog.stock (
  brand bigint not null,
  store bigint not null,
  variant bigint not null,
  available int not null check (available >= 0),
  backordered int not null default 0 check (backordered >= 0),
  primary key (brand, store, variant),
  foreign key (brand, store) references network.store,
  foreign key (brand, variant) references catalog.variant
) with (fillfactor = 70);
create index stock_variant_idx on catalog.stock (brand, variant, store);

create view catalog.product_v1 as
  select brand, id, handle, title, title_en, kind, tags, scenes, published and archived_at is null as published,
         created_at
    from catalog.product;

create view catalog.variant_v1 as
  select brand, id, product, position, option_values, sku, price_minor, compare_at_minor, currency from catalog.variant;

create view catalog.stock_v1 as select brand, store, variant, available, backordered from catalog.stock;
