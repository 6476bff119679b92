-- Documents, their revisions and steps. Times are UTC text, ids are made by the program.
CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  unit TEXT NOT NULL,
  year BIGINT NOT NULL,
  template TEXT NOT NULL,
  subject TEXT NOT NULL,
  state TEXT NOT NULL,
  restricted INTEGER NOT NULL,
  original_hash TEXT,
  original_name TEXT,
  revision BIGINT NOT NULL,
  released_revision BIGINT NOT NULL,
  author TEXT NOT NULL,
  changed_at TEXT NOT NULL
);
CREATE UNIQUE INDEX document_original ON document (original_hash);
CREATE INDEX document_subject ON document (template, subject);

CREATE TABLE revision (
  document_id TEXT NOT NULL,
  revision BIGINT NOT NULL,
  manuscript TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  note TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (document_id, revision)
);

CREATE TABLE step (
  sequence BIGINT NOT NULL PRIMARY KEY,
  document_id TEXT NOT NULL,
  revision BIGINT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  detail TEXT NOT NULL
);
CREATE INDEX step_document ON step (document_id, sequence);

CREATE TABLE audit (
  sequence BIGINT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
);

CREATE TABLE outbox (
  sequence BIGINT NOT NULL PRIMARY KEY,
  topic TEXT NOT NULL,
  subject TEXT NOT NULL
);

CREATE TABLE person (
  user_name TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  roles TEXT NOT NULL,
  password_hash TEXT NOT NULL
);

-- Registers: money in whole fen, decimals in hundredths, dates as text, flags 0 or 1.
CREATE TABLE budget_unit (
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  aliases TEXT,
  section TEXT NOT NULL,
  region TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent TEXT,
  industry TEXT NOT NULL,
  classified INTEGER NOT NULL,
  PRIMARY KEY (code)
);

CREATE TABLE agency (
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  category TEXT NOT NULL,
  lead_evaluators TEXT,
  PRIMARY KEY (code)
);

CREATE TABLE evaluation (
  id TEXT NOT NULL,
  year BIGINT NOT NULL,
  unit TEXT NOT NULL,
  object TEXT NOT NULL,
  type TEXT NOT NULL,
  mode TEXT NOT NULL,
  agency TEXT,
  lead_evaluator TEXT,
  leader TEXT,
  members TEXT,
  industry TEXT NOT NULL,
  tags TEXT,
  funds_fen BIGINT NOT NULL,
  budget_fen BIGINT NOT NULL,
  executed_fen BIGINT NOT NULL,
  status TEXT NOT NULL,
  started_on TEXT,
  finished_on TEXT,
  withheld_ground TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE narrative (
  evaluation TEXT NOT NULL,
  section TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  body_text TEXT NOT NULL,
  PRIMARY KEY (evaluation, section, sequence)
);

CREATE TABLE indicator_score (
  evaluation TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  level1 TEXT NOT NULL,
  level2 TEXT NOT NULL,
  level3 TEXT NOT NULL,
  weight BIGINT NOT NULL,
  score BIGINT NOT NULL,
  target TEXT,
  actual TEXT,
  standard TEXT,
  rule TEXT,
  opinion TEXT,
  PRIMARY KEY (evaluation, sequence)
);

CREATE TABLE finding (
  id TEXT NOT NULL,
  evaluation TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  category TEXT NOT NULL,
  body_text TEXT NOT NULL,
  detail TEXT,
  amount_fen BIGINT,
  PRIMARY KEY (id)
);

CREATE TABLE recommendation (
  finding TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  body_text TEXT NOT NULL,
  PRIMARY KEY (finding, sequence)
);

CREATE TABLE feedback_item (
  finding TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  opinion TEXT NOT NULL,
  adopted INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (finding, sequence)
);

CREATE TABLE rectification_notice (
  id TEXT NOT NULL,
  evaluation TEXT NOT NULL,
  document_number TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  report_received_on TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE rectification_item (
  finding TEXT NOT NULL,
  notice TEXT NOT NULL,
  requirement TEXT NOT NULL,
  responsible TEXT NOT NULL,
  measure TEXT,
  state TEXT NOT NULL,
  closed_on TEXT,
  evidence TEXT,
  checker TEXT,
  PRIMARY KEY (finding)
);

CREATE TABLE budget_linkage (
  id TEXT NOT NULL,
  budget_year BIGINT NOT NULL,
  funds TEXT NOT NULL,
  direction TEXT NOT NULL,
  amount_fen BIGINT NOT NULL,
  evaluations TEXT,
  basis TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE submission (
  year BIGINT NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  submitted_on TEXT NOT NULL,
  status TEXT NOT NULL,
  budget_fen BIGINT,
  executed_fen BIGINT,
  PRIMARY KEY (year, unit, kind)
);

CREATE TABLE submission_indicator (
  year BIGINT NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  name TEXT NOT NULL,
  target TEXT NOT NULL,
  actual TEXT,
  weight BIGINT,
  score BIGINT,
  PRIMARY KEY (year, unit, kind, sequence)
);

CREATE TABLE plan_item (
  id TEXT NOT NULL,
  year BIGINT NOT NULL,
  kind TEXT NOT NULL,
  month_no BIGINT,
  title TEXT NOT NULL,
  unit TEXT,
  type TEXT,
  mode TEXT,
  detail TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE activity (
  id TEXT NOT NULL,
  year BIGINT NOT NULL,
  kind TEXT NOT NULL,
  held_on TEXT,
  title TEXT NOT NULL,
  partner TEXT,
  result TEXT,
  detail TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE policy (
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  issuer TEXT NOT NULL,
  document_number TEXT,
  issued_on TEXT,
  status TEXT NOT NULL,
  year BIGINT NOT NULL,
  body_text TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE briefing (
  id TEXT NOT NULL,
  year BIGINT NOT NULL,
  issue_number BIGINT NOT NULL,
  title TEXT NOT NULL,
  recipients TEXT NOT NULL,
  sent_on TEXT,
  evaluations TEXT NOT NULL,
  lead TEXT NOT NULL,
  situation TEXT NOT NULL,
  achievements TEXT NOT NULL,
  advice TEXT NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE summary (
  id TEXT NOT NULL,
  year BIGINT NOT NULL,
  title TEXT NOT NULL,
  recipients TEXT NOT NULL,
  sent_on TEXT,
  achievements TEXT NOT NULL,
  problems_note TEXT NOT NULL,
  advice TEXT NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE quality_review (
  year BIGINT NOT NULL,
  agency TEXT NOT NULL,
  evaluations_count BIGINT,
  score BIGINT NOT NULL,
  grade TEXT NOT NULL,
  paid_percent BIGINT NOT NULL,
  measure TEXT NOT NULL,
  remark TEXT,
  PRIMARY KEY (year, agency)
);

CREATE TABLE county (
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  group_name TEXT NOT NULL,
  PRIMARY KEY (code)
);

CREATE TABLE county_assessment (
  year BIGINT NOT NULL,
  county TEXT NOT NULL,
  score BIGINT NOT NULL,
  grade TEXT NOT NULL,
  province_rank BIGINT,
  commitment_signed INTEGER,
  reward_fen BIGINT,
  remark TEXT,
  PRIMARY KEY (year, county)
);

CREATE TABLE assessment_rule (
  year BIGINT NOT NULL,
  group_name TEXT NOT NULL,
  min_score BIGINT NOT NULL,
  required_grade TEXT,
  max_province_rank BIGINT,
  PRIMARY KEY (year, group_name)
);

CREATE TABLE indicator (
  id TEXT NOT NULL,
  version BIGINT NOT NULL,
  framework TEXT NOT NULL,
  level1 TEXT NOT NULL,
  level2 TEXT NOT NULL,
  level3 TEXT NOT NULL,
  definition TEXT NOT NULL,
  scoring_points TEXT,
  weight BIGINT,
  source TEXT,
  industry TEXT,
  status TEXT NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TABLE grade_band (
  scheme TEXT NOT NULL,
  grade TEXT NOT NULL,
  min_score BIGINT NOT NULL,
  PRIMARY KEY (scheme, grade)
);
