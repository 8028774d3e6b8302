-- What a run was set up to do.
CREATE TABLE run (
  id TEXT PRIMARY KEY, version TEXT NOT NULL, as_of TEXT NOT NULL, revisions TEXT NOT NULL,
  packs TEXT NOT NULL, ruleset_sha TEXT NOT NULL
);
-- One process that worked on a run: times, which are no part of the contents.
CREATE TABLE session (
  run TEXT NOT NULL, started TEXT NOT NULL, ended TEXT NOT NULL DEFAULT '', workers INTEGER NOT NULL,
  screened INTEGER NOT NULL DEFAULT 0, quarantined INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (run, started)
){tight};
CREATE TABLE filing (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, base TEXT NOT NULL,
  state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', why_zh TEXT NOT NULL DEFAULT '', why_en TEXT NOT NULL DEFAULT '',
  run TEXT NOT NULL DEFAULT '', input_sha TEXT NOT NULL DEFAULT '', result_sha TEXT NOT NULL DEFAULT '',
  company TEXT NOT NULL DEFAULT '', product TEXT NOT NULL DEFAULT '', line TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '', jurisdiction TEXT NOT NULL DEFAULT '', submitted TEXT NOT NULL DEFAULT '',
  quarter TEXT NOT NULL DEFAULT '', predecessor TEXT NOT NULL DEFAULT '',
  documents TEXT NOT NULL, data TEXT NOT NULL
);
CREATE INDEX filing_state ON filing (state);
CREATE INDEX filing_company ON filing (company);
-- What screening a filing cost; no part of the contents.
CREATE TABLE cost (filing INTEGER PRIMARY KEY, seconds {float} NOT NULL, mebibytes {float} NOT NULL);
CREATE TABLE document (
  filing INTEGER NOT NULL, document INTEGER NOT NULL, path TEXT NOT NULL, role TEXT NOT NULL, sha256 TEXT NOT NULL,
  size BIGINT NOT NULL, format TEXT NOT NULL, pages INTEGER, title TEXT NOT NULL, line TEXT NOT NULL,
  language TEXT NOT NULL, complete INTEGER NOT NULL, not_run TEXT NOT NULL, text {blob} NOT NULL,
  PRIMARY KEY (filing, document)
);
CREATE TABLE clause (
  filing INTEGER NOT NULL, document INTEGER NOT NULL, wording INTEGER NOT NULL, clause INTEGER NOT NULL,
  parent INTEGER, level INTEGER NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, title TEXT NOT NULL, page INTEGER,
  start_at INTEGER NOT NULL, end_at INTEGER NOT NULL, text_id BIGINT NOT NULL,
  pieces TEXT NOT NULL, PRIMARY KEY (filing, document, wording, clause)
){tight};
CREATE INDEX clause_text_id ON clause (text_id);
CREATE TABLE clause_text (
  text_id BIGINT PRIMARY KEY, length INTEGER NOT NULL, language TEXT NOT NULL, sketch {blob} NOT NULL
);
CREATE TABLE figure (
  filing INTEGER NOT NULL, document INTEGER NOT NULL, ordinal INTEGER NOT NULL, wording INTEGER NOT NULL,
  measures TEXT NOT NULL, kind TEXT NOT NULL, unit TEXT NOT NULL, low {float} NOT NULL, high {float} NOT NULL,
  bound TEXT NOT NULL, text TEXT NOT NULL, clause INTEGER, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
  PRIMARY KEY (filing, document, ordinal)
){tight};
CREATE INDEX figure_measures ON figure (measures, kind);
CREATE TABLE rule (
  code TEXT PRIMARY KEY, slug TEXT NOT NULL, pack TEXT NOT NULL, title_zh TEXT NOT NULL, title_en TEXT NOT NULL,
  citations TEXT NOT NULL, status TEXT NOT NULL
);
CREATE TABLE finding (
  filing INTEGER NOT NULL, document INTEGER NOT NULL, ordinal INTEGER NOT NULL, wording INTEGER NOT NULL,
  rule TEXT NOT NULL, severity TEXT NOT NULL, certainty TEXT NOT NULL, clause INTEGER, text_id BIGINT NOT NULL,
  page INTEGER, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL, fingerprint TEXT NOT NULL,
  message_zh TEXT NOT NULL, message_en TEXT NOT NULL, advice_zh TEXT NOT NULL, advice_en TEXT NOT NULL,
  related TEXT NOT NULL, PRIMARY KEY (filing, document, ordinal)
){tight};
CREATE INDEX finding_rule ON finding (rule, severity);
CREATE TABLE verdict (
  filing INTEGER NOT NULL, document INTEGER NOT NULL, ordinal INTEGER NOT NULL, wording INTEGER NOT NULL,
  rule TEXT NOT NULL, outcome TEXT NOT NULL, severity TEXT NOT NULL, certainty TEXT NOT NULL,
  message_zh TEXT NOT NULL, message_en TEXT NOT NULL, evidence TEXT NOT NULL, PRIMARY KEY (filing, document, ordinal)
){tight};
CREATE INDEX verdict_rule ON verdict (rule, outcome);
CREATE TABLE undecided (
  filing INTEGER NOT NULL, document INTEGER NOT NULL, ordinal INTEGER NOT NULL, wording INTEGER NOT NULL,
  rule TEXT NOT NULL, why_zh TEXT NOT NULL, why_en TEXT NOT NULL, PRIMARY KEY (filing, document, ordinal)
){tight};
CREATE TABLE unread (
  filing INTEGER NOT NULL, document INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind TEXT NOT NULL,
  where_zh TEXT NOT NULL, where_en TEXT NOT NULL, why_zh TEXT NOT NULL, why_en TEXT NOT NULL, page INTEGER,
  serious INTEGER NOT NULL, PRIMARY KEY (filing, document, ordinal)
){tight};
CREATE TABLE datum (
  filing INTEGER NOT NULL, ordinal INTEGER NOT NULL, field TEXT NOT NULL, source TEXT NOT NULL, value TEXT NOT NULL,
  agrees INTEGER, PRIMARY KEY (filing, ordinal)
){tight};
-- What a manifest held that is no filing.
CREATE TABLE refused (
  manifest TEXT NOT NULL, place TEXT NOT NULL, why_zh TEXT NOT NULL, why_en TEXT NOT NULL, PRIMARY KEY (manifest, place)
);

CREATE VIEW filing_summary AS
SELECT f.id, f.key, f.state, f.reason, f.company, f.product, f.line, f.language, f.jurisdiction, f.submitted, f.quarter,
  (SELECT count(*) FROM finding x WHERE x.filing = f.id AND x.severity = 'error') AS errors,
  (SELECT count(*) FROM finding x WHERE x.filing = f.id AND x.severity = 'error' AND x.certainty = 'certain') AS errors_certain,
  (SELECT count(*) FROM finding x WHERE x.filing = f.id AND x.severity = 'warning') AS warnings,
  (SELECT count(*) FROM finding x WHERE x.filing = f.id AND x.severity = 'note') AS notes,
  (SELECT count(*) FROM verdict x WHERE x.filing = f.id AND x.outcome = 'unmet') AS unmet,
  (SELECT count(*) FROM verdict x WHERE x.filing = f.id AND x.outcome = 'partly') AS partly,
  (SELECT count(*) FROM undecided x WHERE x.filing = f.id) AS undecided,
  (SELECT count(*) FROM unread x WHERE x.filing = f.id AND x.serious = 1) AS unread,
  (SELECT count(*) FROM datum x WHERE x.filing = f.id AND x.agrees = 0) AS disagreements
FROM filing f;
CREATE VIEW finding_full AS
SELECT f.key AS filing, f.company, f.product, f.line, f.quarter, d.path AS document, x.rule, r.slug,
  r.title_zh, r.title_en, x.severity, x.certainty, c.label AS clause, c.kind AS clause_kind, x.page,
  x.start_at, x.end_at, x.fingerprint, x.message_zh, x.message_en
FROM finding x JOIN filing f ON f.id = x.filing
JOIN document d ON d.filing = x.filing AND d.document = x.document
JOIN rule r ON r.code = x.rule
LEFT JOIN clause c ON c.filing = x.filing AND c.document = x.document AND c.wording = x.wording AND c.clause = x.clause;
CREATE VIEW verdict_full AS
SELECT f.key AS filing, f.company, f.product, f.line, f.quarter, d.path AS document, x.rule, r.slug, r.title_zh,
  r.title_en, x.outcome, x.severity, x.certainty, x.message_zh, x.message_en
FROM verdict x JOIN filing f ON f.id = x.filing
JOIN document d ON d.filing = x.filing AND d.document = x.document
JOIN rule r ON r.code = x.rule;
CREATE VIEW rule_statistics AS
SELECT x.rule, r.title_zh, r.title_en, x.severity, f.company, f.line, f.quarter, count(*) AS findings,
  count(DISTINCT x.filing) AS filings
FROM finding x JOIN filing f ON f.id = x.filing JOIN rule r ON r.code = x.rule
GROUP BY x.rule, r.title_zh, r.title_en, x.severity, f.company, f.line, f.quarter;
