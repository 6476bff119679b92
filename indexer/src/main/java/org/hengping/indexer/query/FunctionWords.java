package org.hengping.indexer.query;

import java.util.ArrayList;
import java.util.List;
import org.hengping.indexer.analysis.NormalText;

/** Words of a question that say nothing about what is sought; they part it into words. */
final class FunctionWords {

  /** Longer ones first; 目的, 了解, 为了 are words in their own right. */
  private static final List<String> FUNCTION =
      List.of(
          "请问一下", "什么时候", "为什么", "是什么", "什么是", "怎么样", "怎么办", "有没有", "是不是", "能不能", "可不可以", "多长时间",
          "请问", "怎样", "怎么", "如何", "什么", "哪些", "哪个", "哪几", "哪里", "多少", "多久", "几个", "是否", "有关", "关于",
          "有些", "可以", "应当", "应该", "需要", "以及", "之间", "的", "吗", "呢", "吧", "啊");

  private static final List<String> KEPT = List.of("目的", "的士");

  private FunctionWords() {}

  /** The words of a run of text, in order; parted at function words and punctuation. */
  static List<NormalText> split(NormalText text) {
    var parts = new ArrayList<NormalText>();
    String whole = text.toString();
    if (whole.length() != text.length()) {
      // Characters outside the basic plane: indexes would differ, and no question has them.
      return text.length() == 0 ? List.of() : List.of(text);
    }
    int from = 0;
    int i = 0;
    while (i < text.length()) {
      int skip = keptAt(whole, i) ? 0 : functionAt(whole, i);
      if (i > from && text.join(i) == NormalText.Join.APART) {
        add(parts, text, from, i);
        from = i;
      }
      if (skip > 0) {
        add(parts, text, from, i);
        i += skip;
        from = i;
      } else {
        i += keptAt(whole, i) ? 2 : 1;
      }
    }
    add(parts, text, from, text.length());
    return parts;
  }

  private static void add(List<NormalText> parts, NormalText text, int from, int to) {
    if (from < to) {
      parts.add(text.part(from, to));
    }
  }

  private static boolean keptAt(String text, int at) {
    return KEPT.stream().anyMatch(k -> text.startsWith(k, at));
  }

  private static int functionAt(String text, int at) {
    for (String word : FUNCTION) {
      if (text.startsWith(word, at)) {
        return word.length();
      }
    }
    return 0;
  }
}
