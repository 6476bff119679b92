-- Every version of every register row, appended and never changed. Values are JSON of texts.
CREATE TABLE register_version (
  register TEXT NOT NULL,
  row_key TEXT NOT NULL,
  version BIGINT NOT NULL,
  kind TEXT NOT NULL,
  row_values TEXT NOT NULL,
  source TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (register, row_key, version)
);

-- Registers of the daily work and of the work with others, as in V1.
ALTER TABLE assessment_rule ADD COLUMN reward_fen BIGINT;

CREATE TABLE due_form (
  year BIGINT NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  due_on TEXT NOT NULL,
  remark TEXT,
  PRIMARY KEY (year, unit, kind)
);

CREATE TABLE special_fund (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  budget TEXT NOT NULL,
  unit TEXT NOT NULL,
  section TEXT NOT NULL,
  established_year BIGINT,
  status TEXT NOT NULL,
  remark TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE lead_evaluator (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  agency TEXT NOT NULL,
  qualification TEXT,
  years_in_field BIGINT,
  status TEXT NOT NULL,
  remark TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE assignment (
  evaluation TEXT NOT NULL,
  agency TEXT NOT NULL,
  lead_evaluator TEXT NOT NULL,
  contract_number TEXT NOT NULL,
  signed_on TEXT NOT NULL,
  fee_fen BIGINT NOT NULL,
  paid_fen BIGINT,
  team_size BIGINT,
  team TEXT,
  report_due_on TEXT,
  delivered_on TEXT,
  remark TEXT,
  PRIMARY KEY (evaluation)
);

CREATE TABLE quality_item (
  year BIGINT NOT NULL,
  evaluation TEXT NOT NULL,
  agency TEXT NOT NULL,
  plan_score BIGINT NOT NULL,
  work_score BIGINT NOT NULL,
  report_score BIGINT NOT NULL,
  time_score BIGINT NOT NULL,
  reward_fen BIGINT,
  penalty_fen BIGINT,
  remark TEXT,
  PRIMARY KEY (year, evaluation)
);

CREATE TABLE feedback_meeting (
  id TEXT NOT NULL,
  year BIGINT NOT NULL,
  held_on TEXT NOT NULL,
  title TEXT NOT NULL,
  evaluations TEXT NOT NULL,
  participants TEXT NOT NULL,
  opinions BIGINT NOT NULL,
  adopted BIGINT NOT NULL,
  result TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE rectification_report (
  notice TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  received_on TEXT NOT NULL,
  title TEXT NOT NULL,
  conclusion TEXT NOT NULL,
  checked_on TEXT,
  checker TEXT,
  document TEXT,
  remark TEXT,
  PRIMARY KEY (notice, sequence)
);

CREATE TABLE evidence (
  finding TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  notice TEXT NOT NULL,
  name TEXT NOT NULL,
  received_on TEXT NOT NULL,
  copies BIGINT,
  document TEXT,
  remark TEXT,
  PRIMARY KEY (finding, sequence)
);

CREATE TABLE linkage_fund (
  linkage TEXT NOT NULL,
  fund TEXT NOT NULL,
  amount_fen BIGINT,
  remark TEXT,
  PRIMARY KEY (linkage, fund)
);

CREATE TABLE goal_review (
  year BIGINT NOT NULL,
  fund TEXT NOT NULL,
  amount_fen BIGINT NOT NULL,
  result TEXT NOT NULL,
  reviewed_on TEXT,
  reviewers TEXT,
  goals TEXT,
  opinion TEXT,
  PRIMARY KEY (year, fund)
);

CREATE TABLE ex_ante_assessment (
  id TEXT NOT NULL,
  year BIGINT NOT NULL,
  project TEXT NOT NULL,
  unit TEXT NOT NULL,
  requested_fen BIGINT NOT NULL,
  necessity_score BIGINT NOT NULL,
  necessity TEXT NOT NULL,
  economy_score BIGINT NOT NULL,
  economy TEXT NOT NULL,
  goal_score BIGINT NOT NULL,
  goal TEXT NOT NULL,
  feasibility_score BIGINT NOT NULL,
  feasibility TEXT NOT NULL,
  financing_score BIGINT NOT NULL,
  financing TEXT NOT NULL,
  conclusion TEXT NOT NULL,
  supported_fen BIGINT,
  assessor TEXT,
  assessed_on TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE publication (
  evaluation TEXT NOT NULL,
  place TEXT NOT NULL,
  published_on TEXT NOT NULL,
  address TEXT,
  remark TEXT,
  PRIMARY KEY (evaluation, place)
);

CREATE TABLE training (
  id TEXT NOT NULL,
  year BIGINT NOT NULL,
  topic TEXT NOT NULL,
  audience TEXT NOT NULL,
  lecturer TEXT,
  planned_month BIGINT,
  held_on TEXT,
  participants BIGINT,
  state TEXT NOT NULL,
  plan_item TEXT,
  remark TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE task_assignment (
  id TEXT NOT NULL,
  year BIGINT NOT NULL,
  task TEXT NOT NULL,
  lead_section TEXT NOT NULL,
  sections TEXT,
  due_on TEXT,
  state TEXT NOT NULL,
  result TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE study_visit (
  id TEXT NOT NULL,
  year BIGINT NOT NULL,
  destination TEXT NOT NULL,
  planned_month BIGINT,
  visited_on TEXT,
  counties TEXT,
  topics TEXT NOT NULL,
  state TEXT NOT NULL,
  plan_item TEXT,
  result TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE leading_group (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  head TEXT NOT NULL,
  members TEXT,
  office TEXT NOT NULL,
  established_on TEXT NOT NULL,
  document_number TEXT,
  remark TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE joint_meeting (
  id TEXT NOT NULL,
  year BIGINT NOT NULL,
  title TEXT NOT NULL,
  planned_month BIGINT,
  held_on TEXT,
  topics TEXT NOT NULL,
  participants TEXT NOT NULL,
  minutes TEXT,
  state TEXT NOT NULL,
  plan_item TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE audit_finding (
  id TEXT NOT NULL,
  year BIGINT NOT NULL,
  auditor TEXT NOT NULL,
  unit TEXT NOT NULL,
  project TEXT NOT NULL,
  problem TEXT NOT NULL,
  amount_fen BIGINT,
  shared_on TEXT NOT NULL,
  evaluation TEXT,
  finding TEXT,
  state TEXT NOT NULL,
  measure TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE pilot (
  id TEXT NOT NULL,
  year BIGINT NOT NULL,
  project TEXT NOT NULL,
  unit TEXT NOT NULL,
  fund TEXT,
  investment_fen BIGINT,
  section TEXT NOT NULL,
  plan_item TEXT,
  remark TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE pilot_stage (
  pilot TEXT NOT NULL,
  stage TEXT NOT NULL,
  state TEXT NOT NULL,
  planned_on TEXT,
  done_on TEXT,
  result TEXT,
  PRIMARY KEY (pilot, stage)
);

CREATE TABLE research (
  id TEXT NOT NULL,
  year BIGINT NOT NULL,
  partner TEXT NOT NULL,
  topic TEXT NOT NULL,
  started_on TEXT,
  finished_on TEXT,
  state TEXT NOT NULL,
  result TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE media_item (
  id TEXT NOT NULL,
  year BIGINT NOT NULL,
  outlet TEXT NOT NULL,
  level TEXT NOT NULL,
  title TEXT NOT NULL,
  published_on TEXT,
  address TEXT,
  remark TEXT,
  PRIMARY KEY (id)
);

CREATE TABLE commitment (
  year BIGINT NOT NULL,
  county TEXT NOT NULL,
  goals TEXT NOT NULL,
  signatory TEXT,
  signed_on TEXT,
  remark TEXT,
  PRIMARY KEY (year, county)
);

CREATE TABLE external_assessment (
  year BIGINT NOT NULL,
  assessor TEXT NOT NULL,
  subject TEXT NOT NULL,
  grade TEXT NOT NULL,
  score BIGINT,
  rank BIGINT,
  ranked BIGINT,
  published_on TEXT,
  document_number TEXT,
  remark TEXT,
  PRIMARY KEY (year, assessor)
);

CREATE TABLE assessment_scheme (
  year BIGINT NOT NULL,
  target TEXT NOT NULL,
  indicator TEXT NOT NULL,
  weight BIGINT NOT NULL,
  rule TEXT NOT NULL,
  data_source TEXT NOT NULL,
  scorer TEXT NOT NULL,
  first_time INTEGER,
  remark TEXT,
  PRIMARY KEY (year, target, indicator)
);
