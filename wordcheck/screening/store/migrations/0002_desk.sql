-- What people decided. All of it is append-only: the last row for a place counts, the others remain.
CREATE TABLE decision (
  filing INTEGER NOT NULL, seq INTEGER NOT NULL, fingerprint TEXT NOT NULL, rule TEXT NOT NULL, text_id BIGINT NOT NULL,
  verdict TEXT NOT NULL, reason TEXT NOT NULL, note TEXT NOT NULL, by_whom TEXT NOT NULL, at_time TEXT NOT NULL,
  PRIMARY KEY (filing, seq)
);
CREATE INDEX decision_text ON decision (text_id, rule);
-- The verdict on a whole filing: waiting, in review, objected, passed; and who has it.
CREATE TABLE review (
  filing INTEGER NOT NULL, seq INTEGER NOT NULL, state TEXT NOT NULL, assignee TEXT NOT NULL, reason TEXT NOT NULL,
  by_whom TEXT NOT NULL, at_time TEXT NOT NULL, PRIMARY KEY (filing, seq)
);
CREATE TABLE saved_view (name TEXT PRIMARY KEY, filters TEXT NOT NULL);
CREATE TABLE sample (name TEXT PRIMARY KEY, method TEXT NOT NULL, filings TEXT NOT NULL);
CREATE TABLE audit (seq INTEGER PRIMARY KEY, at_time TEXT NOT NULL, by_whom TEXT NOT NULL, action TEXT NOT NULL,
  subject TEXT NOT NULL, detail TEXT NOT NULL);
CREATE VIEW decision_now AS
SELECT d.* FROM decision d
WHERE d.seq = (SELECT max(e.seq) FROM decision e WHERE e.filing = d.filing AND e.fingerprint = d.fingerprint);
CREATE VIEW review_now AS
SELECT r.* FROM review r WHERE r.seq = (SELECT max(e.seq) FROM review e WHERE e.filing = r.filing);
