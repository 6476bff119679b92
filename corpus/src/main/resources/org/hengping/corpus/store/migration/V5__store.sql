-- The newest numbers in one row: whoever writes takes it first, so that writers follow each other.
CREATE TABLE head (
  id BIGINT NOT NULL PRIMARY KEY,
  audit_sequence BIGINT NOT NULL,
  audit_hash TEXT NOT NULL,
  outbox_sequence BIGINT NOT NULL,
  document_number BIGINT NOT NULL
);

INSERT INTO head (id, audit_sequence, audit_hash, outbox_sequence, document_number)
SELECT 1,
  (SELECT coalesce(max(sequence), 0) FROM audit),
  coalesce((SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1),
    '0000000000000000000000000000000000000000000000000000000000000000'),
  (SELECT coalesce(max(sequence), 0) FROM outbox),
  (SELECT coalesce(max(CAST(substr(id, 3) AS BIGINT)), 0) FROM document);

-- Hash over the stored state of the subject after the write, empty where none is bound.
ALTER TABLE audit ADD COLUMN content TEXT NOT NULL DEFAULT '';
