/**
 * The case file of an evaluation (财监〔2021〕4号 第二十条). Start at {@link
 * org.hengping.server.archive.ArchiveEvaluation}.
 */
@NullMarked
package org.hengping.server.archive;

import org.jspecify.annotations.NullMarked;
