-- Keys by which documents with nearly the same text are found; made again from the documents.
CREATE TABLE text_key (
  key_value BIGINT NOT NULL,
  document_id TEXT NOT NULL,
  PRIMARY KEY (key_value, document_id)
);
CREATE INDEX text_key_document ON text_key (document_id);
