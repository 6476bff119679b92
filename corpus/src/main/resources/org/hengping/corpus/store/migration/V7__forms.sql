-- What units write into the forms that they file.
ALTER TABLE submission_indicator ADD COLUMN object TEXT;
ALTER TABLE submission_indicator ADD COLUMN level1 TEXT;
ALTER TABLE submission_indicator ADD COLUMN level2 TEXT;
ALTER TABLE submission_indicator ADD COLUMN forecast TEXT;
ALTER TABLE submission_indicator ADD COLUMN causes TEXT;
ALTER TABLE submission_indicator ADD COLUMN possibility TEXT;
ALTER TABLE submission_indicator ADD COLUMN reason TEXT;
ALTER TABLE submission_indicator ADD COLUMN note TEXT;

CREATE TABLE filed_form (
  year BIGINT NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  object TEXT NOT NULL,
  form TEXT NOT NULL,
  budget_year BIGINT NOT NULL,
  filed_on TEXT NOT NULL,
  department TEXT,
  goal TEXT,
  period_goal TEXT,
  achieved TEXT,
  execution_score BIGINT,
  total_score BIGINT,
  warnings TEXT,
  PRIMARY KEY (year, unit, kind, object)
);

CREATE TABLE form_fund (
  year BIGINT NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  object TEXT NOT NULL,
  source TEXT NOT NULL,
  period_fen BIGINT,
  initial_fen BIGINT,
  adjusted_fen BIGINT,
  executed_fen BIGINT,
  forecast_fen BIGINT,
  PRIMARY KEY (year, unit, kind, object, source)
);

CREATE TABLE form_task (
  year BIGINT NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  object TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  name TEXT NOT NULL,
  content TEXT,
  amount_fen BIGINT,
  PRIMARY KEY (year, unit, kind, object, sequence)
);

-- Layouts of other people's tables, column by column, remembered by the fingerprint of the headings.
CREATE TABLE table_layout (
  fingerprint TEXT NOT NULL,
  register TEXT NOT NULL,
  sequence BIGINT NOT NULL,
  heading TEXT NOT NULL,
  field TEXT,
  unit TEXT,
  PRIMARY KEY (fingerprint, register, sequence)
);
