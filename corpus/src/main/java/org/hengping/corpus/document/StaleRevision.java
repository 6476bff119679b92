package org.hengping.corpus.document;

/** Somebody else has appended a revision since the one that a change was built on. */
public final class StaleRevision extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient DocumentId document;
  private final int based;
  private final int current;

  public StaleRevision(DocumentId document, int based, int current) {
    super(document + "：所依据的第" + based + "版已不是最新版（现为第" + current + "版），请在最新版上重新修改后保存");
    this.document = document;
    this.based = based;
    this.current = current;
  }

  public DocumentId document() {
    return document;
  }

  /** Revision that the refused change was built on. */
  public int based() {
    return based;
  }

  /** The newest revision now. */
  public int current() {
    return current;
  }
}
