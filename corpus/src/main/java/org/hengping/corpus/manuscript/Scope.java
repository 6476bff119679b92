package org.hengping.corpus.manuscript;

/** Which records a figure may count. */
public enum Scope {
  /** All records. */
  INTERNAL,
  /** Only records whose publication is allowed: nothing of a classified unit or withheld report. */
  PUBLIC
}
