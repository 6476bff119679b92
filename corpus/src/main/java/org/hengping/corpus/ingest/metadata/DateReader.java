package org.hengping.corpus.ingest.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.Aspect;
import org.hengping.corpus.ingest.format.ProposedValue;

/**
 * Reads the dates of a document: when it was formed (成文日期, GB/T 9704 7.3.5), printed (印发日期, 7.4.2)
 * and takes effect (施行日期).
 */
final class DateReader {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:成文|发文|签发|生成|制发)(?:日期|时间)[】\\]]?[ :\\t|]*$|(?:报告|填报|编制)(?:日期|时间)[ :\\t|]*$");
  private static final Pattern PUBLISHED =
      Pattern.compile("(?:发布|公布|公开)(?:日期|时间)[】\\]]?[ :\\t|]*$");
  private static final Pattern PRINTED = Pattern.compile("^ ?(?:印发|印)(?: |$)");
  private static final Pattern PRINTED_LABEL = Pattern.compile("印发(?:日期|时间)[ :\\t|]*$");
  private static final Pattern PASSED =
      Pattern.compile("^[ ,]?.{0,60}(?:通过|修订|修正|公布|发布|批准|公告)[)） 。　]*$");
  private static final Pattern EFFECT = Pattern.compile("^ ?(?:起|开始)(?:正式)?(?:施行|实施|执行|生效|试行)");
  private static final Pattern EFFECT_LABEL = Pattern.compile("(?:施行|实施|生效)(?:日期|时间)[ :\\t|]*$");
  private static final Pattern UPON = Pattern.compile("自(?:印发|发布|公布|发文|下发)之日起?(?:施行|实施|执行|生效|试行)");

  private final Lines lines;

  DateReader(Lines lines) {
    this.lines = lines;
  }

  /** When it was formed: as labelled, as signed below the text, under the title, or in it. */
  Optional<ProposedValue> formed() {
    return labelled(LABEL, Aspect.FORMED_ON, 96)
        .or(this::inTitle)
        .or(this::passed)
        .or(this::signed)
        .or(() -> labelled(PUBLISHED, Aspect.FORMED_ON, 60));
  }

  private Optional<ProposedValue> labelled(Pattern label, Aspect aspect, int sure) {
    for (Line line : lines.head()) {
      for (DateText date : DateText.in(line.plain())) {
        if (label.matcher(line.plain().substring(0, date.start())).find()
            || label == PUBLISHED && line.plain().substring(date.end()).startsWith(" 来源")) {
          return Optional.of(value(line, aspect, date, sure));
        }
      }
    }
    return Optional.empty();
  }

  /** The last 通过, 修订 or 公布 under the title of a law. */
  private Optional<ProposedValue> passed() {
    Optional<ProposedValue> last = Optional.empty();
    for (Line line : lines.head().subList(0, Math.min(20, lines.head().size()))) {
      var dates = line.isShort(300) ? DateText.in(line.plain()) : List.<DateText>of();
      if (!dates.isEmpty() && line.plain().substring(0, dates.get(0).start()).isBlank()) {
        for (DateText date : dates) {
          if (PASSED.matcher(line.plain().substring(date.end())).matches()) {
            last = Optional.of(value(line, Aspect.FORMED_ON, date, 80));
          }
        }
      }
    }
    return last;
  }

  /** A date on a line of its own (or behind the signature) that no 印发 follows. */
  private Optional<ProposedValue> signed() {
    for (Line line : lines.brief()) {
      var dates = DateText.in(line.plain());
      if (dates.size() != 1) {
        continue;
      }
      var date = dates.get(0);
      String before = line.plain().substring(0, date.start()).strip();
      String after = line.plain().substring(date.end()).strip();
      boolean alone = before.matches("[(]?") && after.matches("[)]?");
      if (alone || after.isEmpty() && Issuers.areNames(before)) {
        return Optional.of(value(line, Aspect.FORMED_ON, date, alone ? 88 : 90));
      }
    }
    return Optional.empty();
  }

  private Optional<ProposedValue> inTitle() {
    for (Line line : lines.head().subList(0, Math.min(3, lines.head().size()))) {
      for (DateText date : DateText.in(line.plain())) {
        boolean bracketed =
            date.start() > 0 && "(,，".indexOf(line.plain().charAt(date.start() - 1)) >= 0;
        if (bracketed && line.isShort(120)) {
          return Optional.of(value(line, Aspect.FORMED_ON, date, 80));
        }
      }
    }
    return Optional.empty();
  }

  /** When it was printed: 示例市财政局办公室 2022年3月1日印发. */
  Optional<ProposedValue> printed() {
    var candidates = new ArrayList<>(lines.brief());
    candidates.addAll(lines.tail());
    for (Line line : candidates) {
      for (DateText date : line.isShort(80) ? DateText.in(line.plain()) : List.<DateText>of()) {
        if (PRINTED.matcher(line.plain().substring(date.end())).find()) {
          return Optional.of(value(line, Aspect.PRINTED_ON, date, 95));
        }
      }
    }
    return labelled(PRINTED_LABEL, Aspect.PRINTED_ON, 90);
  }

  /** When it takes effect: 自2022年3月1日起施行, or the day it was formed (自印发之日起施行). */
  Optional<ProposedValue> effective(Optional<ProposedValue> formed) {
    for (Line line : lines.taking()) {
      for (DateText date : DateText.in(line.plain())) {
        if (EFFECT.matcher(line.plain().substring(date.end())).find()) {
          return Optional.of(value(line, Aspect.EFFECTIVE_ON, date, 92));
        }
      }
      var upon = UPON.matcher(line.plain());
      if (formed.isPresent() && upon.find()) {
        String day = formed.get().value();
        return Optional.of(line.value(Aspect.EFFECTIVE_ON, day, upon.start(), upon.end(), 60));
      }
    }
    return labelled(EFFECT_LABEL, Aspect.EFFECTIVE_ON, 90);
  }

  private static ProposedValue value(Line line, Aspect aspect, DateText date, int sure) {
    return line.value(aspect, date.date().toString(), date.start(), date.end(), sure);
  }
}
