-- Every day has a key of its own, so that one day can be erased and another be locked with a passphrase; see daykey.go.
-- A day without a row here was sealed by the first version; see adopt.go.
CREATE TABLE day_key (
  session TEXT PRIMARY KEY,
  phrase  BLOB,          -- how a passphrase becomes a key; NULL for a day without one
  body    BLOB NOT NULL, -- the day's key, sealed
  twin    BLOB NOT NULL  -- the same again: all of a day hangs on it
) STRICT;

UPDATE about SET needs = '0.2.0';
