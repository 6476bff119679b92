-- What people settled about imported documents, and what the program proposes. Values are JSON of texts.
ALTER TABLE document ADD COLUMN document_number TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN formed_on TEXT;

CREATE TABLE proposal_reading (
  document_id TEXT NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL,
  at TEXT NOT NULL
);

CREATE TABLE proposal (
  document_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  kind TEXT NOT NULL,
  item_values TEXT NOT NULL,
  place TEXT,
  sureness BIGINT NOT NULL,
  state TEXT NOT NULL,
  decided_values TEXT NOT NULL,
  target TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT,
  PRIMARY KEY (document_id, number)
);
CREATE INDEX proposal_state ON proposal (state, document_id);
