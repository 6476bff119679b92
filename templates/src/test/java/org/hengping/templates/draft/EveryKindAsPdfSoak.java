package org.hengping.templates.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.oracle.VeraPdf;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.pdf.measure.CheckLayout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind and outline: veraPDF finds no fault, and the pages keep the rules of GB/T 9704. */
@Tag("soak")
class EveryKindAsPdfSoak {
  @ParameterizedTest
  @MethodSource("org.hengping.templates.draft.EveryKindInEveryFormatTest#kinds")
  void conformsAndKeepsTheLayout(EveryKindInEveryFormatTest.Kind kind) throws IOException {
    for (Audience audience : Audience.values()) {
      Scope scope = audience == Audience.PUBLIC ? Scope.PUBLIC : Scope.INTERNAL;
      byte[] pdf = EveryKindInEveryFormatTest.pdf(kind.report(scope), audience);

      assertEquals(List.of(), VeraPdf.faults(pdf), audience + " " + kind);
      assertEquals(List.of(), new CheckLayout().check(pdf), audience + " " + kind);
    }
  }
}
