package org.hengping.server.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How bundles travel: what is not a delivery of ours is refused before it costs anything. */
class BundlePostTest {
  @Test
  void whatIsFramedComesOutAgain() throws IOException {
    var back = BundlePost.unframed(BundlePost.framed(List.of(new byte[] {1}, new byte[] {2, 3})));
    assertEquals(List.of(1, 2), back.stream().map(b -> b.length).toList());
  }

  @Test
  void emptyCutOffAndCountlessBundlesAreRefused() throws IOException {
    byte[] many =
        BundlePost.framed(Collections.nCopies(BundlePost.MOST_BUNDLES + 1, new byte[] {1}));
    assertThrows(IOException.class, () -> BundlePost.unframed(many));
    assertThrows(IOException.class, () -> BundlePost.unframed(new byte[8]));
    assertThrows(IOException.class, () -> BundlePost.unframed(new byte[] {0, 0, 0, 9, 1}));
  }
}
