package org.hengping.corpus.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.ingest.format.FoundItem;
import org.hengping.corpus.ingest.format.TextFinder;
import org.hengping.corpus.manuscript.Manuscript;

/** Finds indicators and problems where a text is read, as {@link Proposals} keeps them. */
public final class FindItems implements TextFinder {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public List<FoundItem> find(Manuscript manuscript) {
    return ReadProposals.found(manuscript).stream().map(FindItems::stored).toList();
  }

  /** An item in the form in which it is stored. */
  public static FoundItem stored(ReadItem item) {
    return new FoundItem(
        item.kind().name(),
        json(item.values()),
        item.place().map(Place::toString).orElse(""),
        item.sureness());
  }

  private static String json(Map<String, String> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts are always JSON", e);
    }
  }
}
