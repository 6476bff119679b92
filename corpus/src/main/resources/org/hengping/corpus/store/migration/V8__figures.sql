-- Where figures are printed and what they read: a cache that follows the outbox.
CREATE TABLE figure (
  id TEXT NOT NULL PRIMARY KEY,
  calculation TEXT NOT NULL,
  parameters TEXT NOT NULL,
  scope TEXT NOT NULL,
  printed TEXT NOT NULL
);

CREATE TABLE figure_read (
  register TEXT NOT NULL,
  field TEXT NOT NULL,
  body_text TEXT NOT NULL,
  figure_id TEXT NOT NULL,
  PRIMARY KEY (register, field, body_text, figure_id)
);
CREATE INDEX figure_read_figure ON figure_read (figure_id);

CREATE TABLE figure_use (
  document_id TEXT NOT NULL,
  revision BIGINT NOT NULL,
  figure_id TEXT NOT NULL,
  printed TEXT NOT NULL,
  PRIMARY KEY (document_id, revision, figure_id, printed)
);
CREATE INDEX figure_use_figure ON figure_use (figure_id);

CREATE TABLE figure_followed (
  sequence BIGINT NOT NULL
);
INSERT INTO figure_followed (sequence) VALUES (0);
