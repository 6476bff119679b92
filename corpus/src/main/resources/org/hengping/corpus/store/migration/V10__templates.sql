-- Report templates that the bureau made for itself; their versions are the versions of the row.
CREATE TABLE report_template (
  template TEXT NOT NULL,
  variant TEXT NOT NULL,
  title TEXT NOT NULL,
  from_year BIGINT,
  until_year BIGINT,
  status TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (template, variant)
);
