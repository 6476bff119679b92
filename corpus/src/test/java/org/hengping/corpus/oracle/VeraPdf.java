package org.hengping.corpus.oracle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The PDF/A and PDF/UA validator. */
public final class VeraPdf {
  private VeraPdf() {}

  /** What is wrong with a PDF by PDF/A-2a and PDF/UA-1; empty when it conforms to both. */
  public static List<String> faults(byte[] pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    var faults = new ArrayList<String>();
    for (String flavour : List.of("2a", "ua1")) {
      faults.addAll(faults(pdf, PDFAFlavour.fromString(flavour)));
    }
    return faults;
  }

  private static List<String> faults(byte[] pdf, PDFAFlavour flavour) {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(a -> flavour + " " + a.getRuleId().getClause() + ": " + a.getMessage())
          .distinct()
          .toList();
    } catch (ModelParsingException | EncryptedPdfException | ValidationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
