-- The first tables. Bodies are sealed; see seal.go. Times are milliseconds since 1970.

PRAGMA application_id = 0x5452534B; -- "TRSK"; see inspect.go

-- One row: which version of the program these tables need, for the words of an older one, and a known text sealed with
-- the key, by which a key that belongs elsewhere is noticed before anything is written with it.
CREATE TABLE about (
  one   INTEGER PRIMARY KEY CHECK (one = 1),
  needs TEXT NOT NULL,
  proof BLOB
) STRICT;

INSERT INTO about (one, needs) VALUES (1, '0.1.0');

-- The workshops that sessions were begun with, each whole, under the hash of its files.
CREATE TABLE workshop (
  hash TEXT PRIMARY KEY,
  body BLOB NOT NULL
) STRICT;

-- One participant's day on this laptop. The body is the session's own record.
CREATE TABLE session (
  id       TEXT PRIMARY KEY,
  workshop TEXT NOT NULL REFERENCES workshop (hash),
  begun    INTEGER NOT NULL,
  updated  INTEGER NOT NULL,
  body     BLOB NOT NULL
) STRICT;

-- What a session keeps beside its own record: one row per answer and per note.
CREATE TABLE entry (
  session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  part    TEXT NOT NULL,
  key     TEXT NOT NULL,
  updated INTEGER NOT NULL,
  body    BLOB NOT NULL,
  PRIMARY KEY (session, part, key)
) STRICT;
