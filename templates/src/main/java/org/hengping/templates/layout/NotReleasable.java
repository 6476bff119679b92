package org.hengping.templates.layout;

import org.hengping.corpus.manuscript.Block;

/** Thrown when something that nobody has understood would go to the public. */
public final class NotReleasable extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Names the block and its place. */
  public NotReleasable(Block.Unrecognised block) {
    super("未识别内容不得对外公开：" + block.what() + "，位置：" + block.place());
  }
}
