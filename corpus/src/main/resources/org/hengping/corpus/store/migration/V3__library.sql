-- The indicator library: versions with their rules and lineage, and schemes that scores follow.
CREATE TABLE indicator_version (
  id TEXT NOT NULL,
  version BIGINT NOT NULL,
  framework TEXT NOT NULL,
  level1 TEXT NOT NULL,
  level2 TEXT,
  level3 TEXT,
  definition TEXT,
  scoring_points TEXT,
  weight BIGINT,
  source TEXT,
  industry TEXT,
  status TEXT NOT NULL,
  default_weight TEXT,
  department TEXT,
  project_type TEXT,
  kind TEXT,
  value_type TEXT,
  direction TEXT,
  unit TEXT,
  target TEXT,
  standard TEXT,
  rule TEXT,
  copied_from TEXT,
  superseded_by TEXT,
  PRIMARY KEY (id, version)
);
INSERT INTO indicator_version
  (id, version, framework, level1, level2, level3, definition, scoring_points, weight, source,
   industry, status)
  SELECT id, version, framework, level1, level2, level3, definition, scoring_points, weight, source,
    industry, status FROM indicator;
DROP TABLE indicator;

CREATE TABLE scoring_scheme (
  scheme TEXT NOT NULL,
  title TEXT NOT NULL,
  type TEXT,
  grade_scheme TEXT,
  quantitative_rule TEXT NOT NULL,
  qualitative_rule TEXT NOT NULL,
  execution_rule TEXT,
  satisfaction_rule TEXT,
  basis TEXT,
  note TEXT,
  PRIMARY KEY (scheme)
);

CREATE TABLE scoring_scheme_level (
  scheme TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  levels TEXT NOT NULL,
  min_weight BIGINT,
  max_weight BIGINT,
  PRIMARY KEY (scheme, sequence)
);

ALTER TABLE evaluation ADD COLUMN scheme TEXT;
ALTER TABLE indicator_score ADD COLUMN indicator TEXT;
