-- Made from results with the market, so that a page about one filing among thousands is quick to show.
CREATE TABLE filing_figure (
  measures TEXT NOT NULL, kind TEXT NOT NULL, unit TEXT NOT NULL, filing INTEGER NOT NULL, value {float} NOT NULL,
  PRIMARY KEY (measures, kind, unit, filing)
){tight};
CREATE INDEX filing_figure_filing ON filing_figure (filing);
CREATE TABLE spread (
  measures TEXT NOT NULL, kind TEXT NOT NULL, unit TEXT NOT NULL, language TEXT NOT NULL, line TEXT NOT NULL,
  filings INTEGER NOT NULL, p5 {float} NOT NULL, middle {float} NOT NULL, p95 {float} NOT NULL, bars TEXT NOT NULL,
  ends TEXT NOT NULL,
  PRIMARY KEY (measures, kind, unit, language, line)
){tight};
CREATE TABLE rule_cell (
  rule TEXT NOT NULL, severity TEXT NOT NULL, company TEXT NOT NULL, line TEXT NOT NULL, quarter TEXT NOT NULL,
  findings INTEGER NOT NULL, filings INTEGER NOT NULL, PRIMARY KEY (rule, severity, company, line, quarter)
){tight};
CREATE TABLE family_line (
  line TEXT NOT NULL, family BIGINT NOT NULL, filings INTEGER NOT NULL, PRIMARY KEY (line, family)
){tight};
CREATE TABLE family_words (family BIGINT PRIMARY KEY, words TEXT NOT NULL);
CREATE INDEX finding_severity ON finding (severity, certainty);
CREATE INDEX verdict_outcome ON verdict (outcome);
CREATE INDEX family_filings ON family (filings);
CREATE INDEX filing_segment ON filing (language, line, state);
-- The tables above are filled when the market is made next.
DELETE FROM market_state;
-- The audit log can only grow.
{only sqlite} CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log can only grow'){and} END;
{only sqlite} CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log can only grow'){and} END;
{only postgresql} CREATE RULE audit_unchanged AS ON UPDATE TO audit DO INSTEAD NOTHING;
{only postgresql} CREATE RULE audit_kept AS ON DELETE TO audit DO INSTEAD NOTHING;
