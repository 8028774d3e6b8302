-- Made from the tables above by `market build`; may be dropped and made again.
CREATE TABLE family (
  id BIGINT PRIMARY KEY, language TEXT NOT NULL, kind TEXT NOT NULL, texts INTEGER NOT NULL, filings INTEGER NOT NULL,
  companies INTEGER NOT NULL
);
CREATE TABLE family_member (text_id BIGINT PRIMARY KEY, family BIGINT NOT NULL, likeness {float} NOT NULL);
CREATE INDEX family_member_family ON family_member (family);
CREATE TABLE outlier (
  rank INTEGER PRIMARY KEY, filing INTEGER NOT NULL, document INTEGER NOT NULL, wording INTEGER NOT NULL,
  clause INTEGER, score {float} NOT NULL, sort TEXT NOT NULL, measures TEXT NOT NULL, why_zh TEXT NOT NULL, why_en TEXT NOT NULL
);
CREATE INDEX outlier_filing ON outlier (filing);
CREATE TABLE standing (filing INTEGER PRIMARY KEY, rank INTEGER NOT NULL, score {float} NOT NULL, reasons TEXT NOT NULL);
CREATE INDEX standing_rank ON standing (rank);
CREATE TABLE market_state (key TEXT PRIMARY KEY, value TEXT NOT NULL);
