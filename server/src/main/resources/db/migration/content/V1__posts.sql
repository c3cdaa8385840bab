create schema content;

-- A post: its head in columns, its waist as written and as shown. place sorts the feed; it is given at the first
-- publishing.
create table content.post (
  brand bigint not null,
  id bigint not null,
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'HIDDEN', 'REMOVED')),
  origin text not null check (origin in ('PGC', 'OGC', 'UGC')),
  author bigint not null,
  persona bigint,
  title text not null check (char_length(title) between 1 and 960),
  title_en text check (char_length(title_en) between 1 and 1920),
  hook text not null check (char_length(hook) <= 2400),
  hook_en text check (char_length(hook_en) between 1 and 4800),
  cover bigint references media.picture,
  waist text not null check (char_length(waist) <= 240000),
  waist_html text not null,
  waist_en text check (char_length(waist_en) between 1 and 480000),
  waist_html_en text,
  place bigint,
  created_at timestamptz not null default shared.now(),
  published_at timestamptz,
  hide_reason text check (hide_reason in ('ADVERTISING', 'OFFENSIVE', 'UNTRUE', 'PRIVACY', 'OFF_TOPIC', 'OTHER')),
  hide_note text check (char_length(hide_note) <= 2400),
  hidden_at timestamptz,
  hidden_by text check (hidden_by in ('STAFF', 'HQ')),
  feature_note text check (char_length(feature_note) between 1 and 960),
  feature_note_en text check (char_length(feature_note_en) between 1 and 1920),
  featured_at timestamptz,
  search text not null generated always as
    (shared.search_key(title || ' ' || coalesce(title_en, '') || ' ' || hook)) stored,
  primary key (brand, id),
  check (waist_html_en is null or waist_en is not null),
  check (state <> 'HIDDEN' or hidden_at is not null),
  check ((hidden_at is null) = (hide_reason is null) and (hidden_at is null) = (hide_note is null)
    and (hidden_at is null) = (hidden_by is null)),
  check ((featured_at is null) = (feature_note is null) and (featured_at is null or state = 'PUBLISHED')),
  check (feature_note_en is null or feature_note is not null),
  check ((state = 'DRAFT') = (place is null)),
  check ((place is null) = (published_at is null))
);
create index post_feed_idx on content.post (brand, place desc) include (id) where state = 'PUBLISHED';
create index post_featured_idx on content.post (brand, featured_at desc) where featured_at is not null;
create index post_author_idx on content.post (brand, author, id desc) include (state);
create index post_state_idx on content.post (brand, state, id desc);
create index post_persona_idx on content.post (brand, persona, id desc) where persona is not null;
create index post_search_idx on content.post using gin (search public.gin_trgm_ops);

-- What moves often stands apart from what is read whole.
create table content.post_count (
  brand bigint not null,
  post bigint not null,
  likes int not null default 0 check (likes >= 0),
  comments int not null default 0 check (comments >= 0),
  bookmarks int not null default 0 check (bookmarks >= 0),
  primary key (brand, post),
  foreign key (brand, post) references content.post (brand, id)
) with (fillfactor = 70);

-- The conversion cards of a post, in order.
create table content.post_leg (
  brand bigint not null,
  post bigint not null,
  position int not null check (position between 1 and 12),
  kind shared.thing_kind not null,
  target bigint not null,
  note text not null check (char_length(note) <= 1440),
  note_en text check (char_length(note_en) between 1 and 2880),
  primary key (brand, post, position),
  unique (brand, post, kind, target),
  foreign key (brand, post) references content.post (brand, id)
);

create table content.post_like (
  brand bigint not null,
  post bigint not null,
  person bigint not null,
  primary key (brand, post, person)
);

create table content.bookmark (
  brand bigint not null,
  person bigint not null,
  post bigint not null,
  primary key (brand, person, post)
);

-- An answer's parent is a comment that answers nobody: threads are one level deep.
create table content.comment (
  brand bigint not null,
  id bigint not null,
  post bigint not null,
  parent bigint,
  author bigint not null,
  body text not null check (char_length(body) between 1 and 12000),
  posted_at timestamptz not null default shared.now(),
  removed_at timestamptz,
  removed_by bigint,
  primary key (brand, id),
  foreign key (brand, post) references content.post (brand, id)
);
create index comment_post_idx on content.comment (brand, post, id desc) where parent is null;
create index comment_author_idx on content.comment (author);
create index comment_parent_idx on content.comment (brand, parent, id) where parent is not null;

create view content.post_v1 as
  select p.brand, p.id, p.state, p.origin, p.author, p.persona, p.title, p.title_en, p.hook, p.hook_en, p.cover, p.published_at,
         c.likes, c.comments, c.bookmarks
    from content.post p join content.post_count c on c.brand = p.brand and c.post = p.id;

create view content.post_leg_v1 as select brand, post, position, kind, target from content.post_leg;

call shared.expect_one_brand('content');
