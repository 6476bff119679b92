package org.hengping.corpus.ingest.legacy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.hengping.corpus.ingest.format.AutoNumbers;
import org.jspecify.annotations.Nullable;

/** The automatic numbers of an old Word file. Not thread-safe. */
final class WordNumbers {
  /** Above it, no list is meant (MS-DOC, sprmPIlfo). */
  private static final int LAST_LIST = 0x7FE;

  private static final int NO_SEPARATOR = 2;

  /** Number formats by their code (MS-OSHARED, MSONFC). */
  private static final Map<Integer, String> FORMATS =
      Map.ofEntries(
          Map.entry(0, "decimal"),
          Map.entry(1, "upperRoman"),
          Map.entry(2, "lowerRoman"),
          Map.entry(3, "upperLetter"),
          Map.entry(4, "lowerLetter"),
          Map.entry(10, "ideographDigital"),
          Map.entry(11, "japaneseCounting"),
          Map.entry(14, "decimalFullWidth"),
          Map.entry(16, "chineseLegalSimplified"),
          Map.entry(17, "japaneseDigitalTenThousand"),
          Map.entry(18, "decimalEnclosedCircle"),
          Map.entry(19, "decimalFullWidth2"),
          Map.entry(22, "decimalZero"),
          Map.entry(23, "bullet"),
          Map.entry(26, "decimalEnclosedFullstop"),
          Map.entry(27, "decimalEnclosedParen"),
          Map.entry(28, "decimalEnclosedCircleChinese"),
          Map.entry(29, "ideographEnclosedCircle"),
          Map.entry(30, "ideographTraditional"),
          Map.entry(31, "ideographZodiac"),
          Map.entry(33, "taiwaneseCounting"),
          Map.entry(34, "ideographLegalTraditional"),
          Map.entry(35, "taiwaneseCountingThousand"),
          Map.entry(36, "taiwaneseDigital"),
          Map.entry(37, "chineseCounting"),
          Map.entry(38, "chineseLegalSimplified"),
          Map.entry(39, "chineseCountingThousand"),
          Map.entry(255, "none"));

  private final @Nullable ListTables tables;
  private final AutoNumbers numbers = new AutoNumbers();
  private final Set<Integer> known = new HashSet<>();

  WordNumbers(@Nullable ListTables tables) {
    this.tables = tables;
  }

  /** Counts a paragraph and gives what stands before it. */
  Optional<AutoNumbers.Mark> next(WordParagraph p) {
    int list = p.properties().getIlfo();
    if (tables == null || list <= 0 || list > LAST_LIST) {
      return Optional.empty();
    }
    if (known.add(list)) {
      learn(tables, list);
    }
    return numbers.next(String.valueOf(list), p.properties().getIlvl());
  }

  private void learn(ListTables lists, int list) {
    LFOData overrides;
    int id;
    try {
      id = lists.getLfo(list).getLsid();
      overrides = lists.getLfoData(list);
    } catch (NoSuchElementException e) {
      return;
    }
    var data = lists.getListData(id);
    if (data == null) {
      return;
    }
    var levels = new HashMap<Integer, AutoNumbers.Level>();
    for (int i = 0; i < data.numLevels(); i++) {
      levels.put(i, level(data.getLevels()[i]));
    }
    var starts = new HashMap<Integer, Integer>();
    boolean own = override(overrides, levels, starts);
    String name = own ? id + " in " + list : String.valueOf(id);
    numbers.list(name, levels);
    numbers.instance(String.valueOf(list), new AutoNumbers.Instance(name, starts));
  }

  private static boolean override(
      @Nullable LFOData overrides,
      Map<Integer, AutoNumbers.Level> levels,
      Map<Integer, Integer> starts) {
    boolean own = false;
    if (overrides != null) {
      for (var one : overrides.getRgLfoLvl()) {
        if (one.isFormatting() && one.getLevel() != null) {
          levels.put(one.getLevelNum(), level(one.getLevel()));
          own = true;
        } else if (one.isStartAt()) {
          starts.put(one.getLevelNum(), one.getIStartAt());
        }
      }
    }
    return own;
  }

  private static AutoNumbers.Level level(ListLevel level) {
    var pattern = new StringBuilder();
    String text = level.getNumberText() == null ? "" : level.getNumberText();
    for (char c : text.toCharArray()) {
      if (c < 9) {
        pattern.append('%').append(c + 1);
      } else {
        pattern.append(c);
      }
    }
    return new AutoNumbers.Level(
        FORMATS.getOrDefault(level.getNumberFormat() & 0xFF, "decimal"),
        pattern.toString(),
        level.getStartAt(),
        level.getTypeOfCharFollowingTheNumber() != NO_SEPARATOR);
  }
}
