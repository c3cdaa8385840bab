create extension if not exists pg_trgm with schema public;

create schema catalog;

-- Of a product and of a variant each change has a number, by which whoever overwrites it says what they have seen.
create table catalog.product (
  brand bigint not null references network.brand,
  id bigint not null,
  handle text not null check (
    char_length(handle) <= 255 and handle = lower(handle)
    and handle ~ '^[^[:space:][:cntrl:]/?#%.-]([^[:space:][:cntrl:]/?#%]*[^[:space:][:cntrl:]/?#%.-])?$'),
  handle_key text not null generated always as (shared.look_alike_key(handle)) stored,
  title text not null check (char_length(title) between 1 and 3060),
  title_en text check (char_length(title_en) between 1 and 3060),
  body text not null check (octet_length(body) <= 2000000),
  body_en text check (body_en <> '' and octet_length(body_en) <= 2000000),
  vendor text not null check (char_length(vendor) <= 3060),
  category text not null check (char_length(category) <= 3060),
  taxonomy text not null default '' check (char_length(taxonomy) <= 3060),
  seo_title text not null default '' check (char_length(seo_title) <= 3060),
  seo_description text not null default '' check (char_length(seo_description) <= 12000),
  kind text not null check (kind in ('GOODS', 'SERVICE', 'DIGITAL', 'MEMBERSHIP', 'EXPERIENCE')),
  tags text[] not null check (cardinality(tags) <= 250),
  scenes text[] not null check (cardinality(scenes) <= 50),
  options text[] not null check (cardinality(options) <= 3),
  published boolean not null,
  delivery_note text not null default '' check (char_length(delivery_note) <= 12000),
  delivery_note_en text check (char_length(delivery_note_en) between 1 and 24000),
  delivery_link text check (delivery_link ~ '^https://' and char_length(delivery_link) <= 2048),
  term_days int not null default 365 check (term_days between 1 and 3660),
  version int not null default 1,
  archived_at timestamptz,
  created_at timestamptz not null default shared.now(),
  updated_at timestamptz not null default shared.now(),
  search text not null generated always as
    (shared.search_key(title || ' ' || coalesce(title_en, '') || ' ' || vendor || ' ' || handle)) stored,
  primary key (brand, id),
  unique (brand, handle),
  unique (brand, handle_key)
);
create index product_shelf_idx on catalog.product (brand, id desc) where published and archived_at is null;
create index product_tags_idx on catalog.product using gin (tags);
create index product_scenes_idx on catalog.product using gin (scenes);
create index product_search_idx on catalog.product using gin (search public.gin_trgm_ops);

-- What a brand's own words are in English: its scenes, tags, vendors and opening hours, what its options and their values
-- are called, what its pictures show.
create table catalog.word (
  brand bigint not null references network.brand,
  zh text not null check (char_length(zh) between 1 and 3060),
  en text not null check (char_length(en) between 1 and 3060),
  primary key (brand, zh)
);

-- A picture that is only an address yet has a source and no picture; problem says why it could not be fetched.
create table catalog.image (
  brand bigint not null,
  product bigint not null,
  position int not null check (position between 1 and 250),
  picture bigint references media.picture,
  source text not null check (char_length(source) <= 2048),
  alt text not null check (char_length(alt) <= 6144),
  problem text,
  primary key (brand, product, position),
  foreign key (brand, product) references catalog.product,
  check (picture is not null or source <> '')
);
create index image_wanted_idx on catalog.image (brand, product, position) where picture is null;

-- A SKU names one variant. Other systems let several have the same: what an import brings so is taken and marked, and
-- the mark is set anew at its end; a person cannot add another. What is no longer sold is retired, never deleted: what was
-- bought of it stays readable, and its SKU and its option values are free for another.
create table catalog.variant (
  brand bigint not null,
  id bigint not null,
  product bigint not null,
  position int not null check (position > 0),
  option_values text[] not null check (cardinality(option_values) <= 3),
  sku text not null check (char_length(sku) <= 255),
  sku_shared boolean not null default false,
  price_minor bigint not null check (price_minor between 0 and 1000000000000),
  compare_at_minor bigint check (compare_at_minor between 0 and 1000000000000),
  cost_minor bigint check (cost_minor between 0 and 1000000000000),
  currency text not null check (currency in ('CNY', 'USD')),
  barcode text not null check (char_length(barcode) <= 3060),
  grams int not null check (grams between 0 and 10000000),
  weight_unit text not null default 'G' check (weight_unit in ('G', 'KG', 'LB', 'OZ')),
  requires_shipping boolean not null,
  taxable boolean not null default true,
  policy text not null check (policy in ('DENY', 'CONTINUE', 'UNTRACKED')),
  image int,
  version int not null default 1,
  created_at timestamptz not null default shared.now(),
  updated_at timestamptz not null default shared.now(),
  retired_at timestamptz,
  retired bigint not null generated always as (case when retired_at is null then 0 else id end) stored,
  primary key (brand, id),
  constraint variant_option_values_key unique (brand, product, option_values, retired) deferrable initially immediate,
  foreign key (brand, product) references catalog.product,
  foreign key (brand, product, image) references catalog.image (brand, product, position)
);
create unique index variant_sku_idx on catalog.variant (brand, sku, (case when sku_shared then id else 0 end))
  where sku <> '' and retired_at is null;
create index variant_product_idx on catalog.variant (brand, product, position)
  include (id, price_minor, compare_at_minor, currency, policy);

create index variant_search_idx on catalog.variant using gin (shared.search_key(sku) public.gin_trgm_ops) where sku <> '';

-- Files that a product's buyers download, in parts of 256 KB.
create table catalog.product_file (
  brand bigint not null,
  id bigint not null,
  product bigint not null,
  name text not null check (char_length(name) between 1 and 3060),
  size bigint not null check (size > 0),
  added_at timestamptz not null default shared.now(),
  primary key (brand, id),
  foreign key (brand, product) references catalog.product
);
create index product_file_product_idx on catalog.product_file (brand, product, id);

create table catalog.product_file_part (
  brand bigint not null,
  file bigint not null,
  part int not null check (part >= 0),
  bytes bytea not null check (length(bytes) between 1 and 262144),
  primary key (brand, file, part),
  foreign key (brand, file) references catalog.product_file on delete cascade
);
alter table catalog.product_file_part alter column bytes set storage external;

-- What a store can hand over. A variant whose policy is not DENY may be promised beyond it; what is promised and not
-- there is backordered, so that giving back returns first what never was. moves counts its movements.
create table catalog.stock (
  brand bigint not null,
  store bigint not null,
  variant bigint not null,
  available int not null check (available >= 0),
  backordered int not null default 0 check (backordered >= 0),
  moves int not null default 0 check (moves >= 0),
  primary key (brand, store, variant),
  foreign key (brand, store) references network.store,
  foreign key (brand, variant) references catalog.variant
) with (fillfactor = 70);
create index stock_variant_idx on catalog.stock (brand, variant, store);

-- Every change of stock that is not an order's, numbered in the order in which they were made; never changed. What a
-- movement found differs from what the one before left by what orders took and gave back in between.
create table catalog.stock_movement (
  brand bigint not null,
  store bigint not null,
  variant bigint not null,
  number int not null check (number > 0),
  change int not null,
  after int not null check (after >= 0),
  reason text not null check (
    reason in ('OPENING', 'COUNTED', 'RECEIVED', 'RETURNED', 'DAMAGED', 'TRANSFERRED', 'IMPORTED')),
  note text not null check (char_length(note) <= 3060),
  moved_by bigint,
  request_key text,
  moved_at timestamptz not null default shared.now(),
  primary key (brand, store, variant, number),
  foreign key (brand, store, variant) references catalog.stock
);
create unique index stock_movement_once_key on catalog.stock_movement (brand, moved_by, request_key)
  where request_key is not null;
create index stock_movement_made_idx on catalog.stock_movement (brand, store, moved_at, variant, number);
revoke update, delete, truncate on catalog.stock_movement from ${app_role};

-- Words one after the other, in English as far as they are; null if none of them is.
create function catalog.in_english(brand bigint, words text[]) returns text stable parallel safe language sql
  return (select case when count(w.en) > 0 then string_agg(coalesce(w.en, u.zh), ' · ' order by u.place) end
            from unnest(in_english.words) with ordinality u (zh, place)
            left join catalog.word w on w.brand = in_english.brand and w.zh = u.zh);

create view catalog.product_v1 as
  select brand, id, handle, title, title_en, kind, tags, scenes, published and archived_at is null as published,
         created_at
    from catalog.product;

-- By what products are found: their words, and the SKUs of their variants.
create view catalog.search_v1 as
  select brand, id as product, search as key from catalog.product
  union all
  select brand, product, shared.search_key(sku) from catalog.variant where sku <> '';

create view catalog.variant_v1 as
  select brand, id, product, position, option_values, sku, price_minor, compare_at_minor, currency, cost_minor, policy
    from catalog.variant
   where retired_at is null;

create view catalog.stock_v1 as
  select s.brand, s.store, s.variant, s.available, s.backordered,
         v.policy = 'DENY' and v.retired_at is null and p.kind = 'GOODS' and p.published and p.archived_at is null as selling
    from catalog.stock s
    join catalog.variant v on v.brand = s.brand and v.id = s.variant
    join catalog.product p on p.brand = v.brand and p.id = v.product
   where v.policy <> 'UNTRACKED';

-- What an import of products has come to; whose turn it is and what it has to tell stands in intake. First the file's rows
-- are read and stored, then its products are taken in: rows_read and the run's done are where it goes on after a crash.
-- columns are null until the file has been opened.
create table catalog.product_import (
  brand bigint not null references network.brand,
  id bigint not null,
  store bigint,
  currency text not null,
  file_name text not null,
  dialect text check (dialect in ('SHOPIFY', 'WOOCOMMERCE')),
  container text check (container in ('CSV', 'TSV', 'SEMICOLONS', 'XLSX')),
  charset text,
  columns text[],
  columns_ignored text[] not null default '{}',
  bytes_total bigint not null,
  bytes_read bigint not null default 0,
  rows_read bigint not null default 0,
  rows_refused bigint not null default 0,
  products_total bigint not null default 0,
  products_created bigint not null default 0,
  products_updated bigint not null default 0,
  products_unchanged bigint not null default 0,
  products_refused bigint not null default 0,
  variants_created bigint not null default 0,
  variants_updated bigint not null default 0,
  variants_unchanged bigint not null default 0,
  pictures_stored bigint not null default 0,
  pictures_missing bigint not null default 0,
  primary key (brand, id),
  foreign key (brand, id) references intake.run,
  foreign key (brand, store) references network.store
);

-- The file's rows until the import has ended, each with the line on which its product begins; null while nobody knows,
-- because the file names a product before it tells of it.
create table catalog.import_row (
  brand bigint not null,
  import bigint not null,
  line bigint not null,
  product bigint,
  parent text,
  handle text not null,
  cells text[] not null,
  characters int not null,
  primary key (brand, import, line),
  foreign key (brand, import) references catalog.product_import
);
create index import_row_product_idx on catalog.import_row (brand, import, product, line);

-- What the file calls its products, so that rows find together wherever they stand.
create table catalog.import_name (
  brand bigint not null,
  import bigint not null,
  name text not null,
  product bigint not null,
  primary key (brand, import, name),
  foreign key (brand, import) references catalog.product_import
);

-- The SKUs that the file gives to variants: who has the same can be told only when all are known.
create table catalog.import_sku (
  brand bigint not null,
  import bigint not null,
  variant bigint not null,
  sku text not null,
  line bigint not null,
  handle text not null,
  primary key (brand, import, variant),
  foreign key (brand, import) references catalog.product_import
);

-- Pictures that the file names and that are not here yet.
create table catalog.import_picture (
  brand bigint not null,
  import bigint not null,
  product bigint not null,
  position int not null,
  line bigint not null,
  handle text not null,
  source text not null,
  primary key (brand, import, product, position),
  foreign key (brand, import) references catalog.product_import,
  foreign key (brand, product, position) references catalog.image (brand, product, position) on delete cascade
);

call shared.expect_one_brand('catalog');
