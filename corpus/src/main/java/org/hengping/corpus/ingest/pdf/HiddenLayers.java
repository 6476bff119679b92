package org.hengping.corpus.ingest.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/** The layers of a document that are switched off. */
final class HiddenLayers {
  private final @Nullable PDOptionalContentProperties layers;

  HiddenLayers(PDDocument document) {
    this.layers = document.getDocumentCatalog().getOCProperties();
  }

  boolean hides(@Nullable PDPropertyList layer) {
    return layers != null
        && layer instanceof PDOptionalContentGroup group
        && !layers.isGroupEnabled(group);
  }
}
