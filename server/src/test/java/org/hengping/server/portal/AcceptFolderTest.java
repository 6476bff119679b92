package org.hengping.server.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hengping.publisher.portal.Acceptance;
import org.hengping.publisher.portal.PortalDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles that are carried into a folder. */
class AcceptFolderTest {
  @Test
  void whatIsNoFileDoesNotHoldUpTheBundles(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("0.bundle"));
    Path outside = Files.writeString(folder.resolve("outside"), "not a bundle");
    Files.createSymbolicLink(folder.resolve("1.bundle"), outside);
    Files.write(folder.resolve("2.bundle"), new byte[] {7});
    var taken = new ArrayList<byte[]>();
    var accept = new AcceptFolder(folder, door(taken), line -> {});
    accept.look();
    accept.look();
    assertEquals(List.of((byte) 7), taken.stream().map(b -> b[0]).toList());
    assertTrue(Files.notExists(folder.resolve("2.bundle")));
  }

  private static PortalDoor door(List<byte[]> taken) {
    return new PortalDoor() {
      @Override
      public long lastSequence() {
        return 0;
      }

      @Override
      public List<Acceptance> acceptAll(List<byte[]> bundles) {
        taken.addAll(bundles);
        return bundles.stream().map(b -> (Acceptance) new Acceptance.Accepted(1)).toList();
      }
    };
  }
}
