-- The tables of an archive. A position is a place in time: the seconds since 0001-01-01 of an article's moment,
-- shifted by 24 bits, and the last 24 bits of its arrival. All tables are in this order, so that every list is read from
-- its newest end and every range of days is a range of keys. A position is never used twice.

CREATE TABLE articles (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    arrival INTEGER NOT NULL UNIQUE,   -- place in the order of writing; a revision gets a new one
    stream TEXT NOT NULL,              -- where the record was read, and its entry there
    output_id TEXT NOT NULL,
    source TEXT,
    url TEXT,
    title TEXT NOT NULL,
    published_at TEXT,
    is_dated INTEGER NOT NULL,         -- 1 where the position is by `published_at`
    finished_at TEXT NOT NULL,
    archived_at TEXT NOT NULL,
    revision INTEGER NOT NULL,         -- from 1
    content BLOB NOT NULL,             -- hash of the record without `processing`
    UNIQUE (output_id, stream)
) STRICT;
CREATE INDEX articles_by_source ON articles (source, position);

-- How far arrivals are counted: the numbers of what was deleted do not come again.
CREATE TABLE arrivals (
    newest INTEGER NOT NULL
) STRICT;
INSERT INTO arrivals (newest) VALUES (0);

-- The records themselves, JSON compressed by zlib; apart, so that `articles` stays small.
CREATE TABLE documents (
    position INTEGER PRIMARY KEY,
    record BLOB NOT NULL,
    indexed INTEGER                    -- checksum of the words that `search` has of it; null where it has none
) STRICT;

-- What the filters of a list count of each article, in one row, so that thousands are read at once. A JSON array: the
-- source, and arrays of the entities' numbers, the countries, and the events, kinds and units of its figures.
CREATE TABLE facets (
    position INTEGER PRIMARY KEY,
    held TEXT NOT NULL
) STRICT;

-- Every entry that was read and is not the current one of its article: what it said before, or the same once more
-- (then without a record).
CREATE TABLE revisions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    stream TEXT NOT NULL,
    output_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    finished_at TEXT NOT NULL,
    archived_at TEXT NOT NULL,
    content BLOB NOT NULL,
    record BLOB,
    UNIQUE (output_id, stream)
) STRICT;
CREATE INDEX revisions_by_id ON revisions (id);

-- Named things over all articles.
CREATE TABLE entities (
    entity INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    name TEXT NOT NULL,                -- as the first article called it
    country TEXT,
    place TEXT                         -- JSON, as in the record
) STRICT;

-- Which article names which thing, by what name and how often.
CREATE TABLE appearances (
    position INTEGER NOT NULL,
    nth INTEGER NOT NULL,              -- index into the record's `entities`
    entity INTEGER NOT NULL,
    name TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (position, nth)
) STRICT, WITHOUT ROWID;
CREATE INDEX appearances_by_entity ON appearances (entity, position, mentions);

CREATE TABLE mentions (
    position INTEGER NOT NULL,
    nth INTEGER NOT NULL,              -- of the entity
    mention INTEGER NOT NULL,          -- index into the entity's `mentions`
    field TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (position, nth, mention)
) STRICT, WITHOUT ROWID;

-- Countries that an article names, or has a place in.
CREATE TABLE countries (
    position INTEGER NOT NULL,
    country TEXT NOT NULL,
    PRIMARY KEY (position, country)
) STRICT, WITHOUT ROWID;
CREATE INDEX countries_by_country ON countries (country, position);

CREATE TABLE figures (
    position INTEGER NOT NULL,
    nth INTEGER NOT NULL,              -- index into the record's `figures`
    kind TEXT NOT NULL,
    event TEXT,
    unit TEXT,
    low REAL,                          -- the value, or the ends of the range
    high REAL,
    qualifier TEXT NOT NULL,
    counted TEXT,
    field TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (position, nth)
) STRICT, WITHOUT ROWID;
CREATE INDEX figures_by_event ON figures (event, position, low, high, kind, unit) WHERE event IS NOT NULL;
CREATE INDEX figures_by_unit ON figures (unit, position, low, high, kind) WHERE unit IS NOT NULL;
CREATE INDEX figures_by_kind ON figures (kind, position, low, high);

CREATE TABLE rejections (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    stream TEXT NOT NULL,
    rejection_id TEXT NOT NULL,
    id TEXT,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    rejected_at TEXT NOT NULL,
    archived_at TEXT NOT NULL,
    rejection TEXT NOT NULL,           -- JSON
    article BLOB NOT NULL,             -- the original bytes
    state TEXT,                        -- retried, dropped or removed; null where it still waits for somebody
    state_at TEXT,
    UNIQUE (rejection_id, stream)
) STRICT;
CREATE INDEX rejections_by_state ON rejections (state, number);
CREATE INDEX rejections_by_reason ON rejections (reason, state, number);

-- The words of titles and texts, folded and bare of clitics (tasks/archive/words.py), one blank between them. To the
-- tokeniser `ascii` every other character is a letter, so that it leaves them as they are. The words themselves are not
-- kept: they follow from the records, and would double the archive.
CREATE VIRTUAL TABLE search USING fts5 (title, text, content = '', tokenize = 'ascii', columnsize = 0);
-- Of bytes: all words of a transaction become one segment of the index.
INSERT INTO search (search, rank) VALUES ('hashsize', 33554432);
-- Segments of one size before they are merged. Commits took 75 us per record with 16, and 101 with SQLite's default, 4. A search
-- reads every segment, so it is 8.
INSERT INTO search (search, rank) VALUES ('automerge', 8);
