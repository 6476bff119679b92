package org.hengping.templates.layout;

/** For whom an output is written. */
public enum Audience {
  /** Inside the bureau: figures and tables show where they come from. */
  STAFF,
  /** The public: the printed text and nothing else, no ids, no sources. */
  PUBLIC
}
