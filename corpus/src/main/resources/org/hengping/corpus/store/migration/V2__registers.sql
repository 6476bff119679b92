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
