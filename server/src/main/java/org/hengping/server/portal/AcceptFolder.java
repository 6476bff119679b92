package org.hengping.server.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hengping.publisher.portal.Acceptance;
import org.hengping.publisher.portal.PortalDoor;

/**
 * A folder into which bundles are laid, for portals that nothing may connect to. An accepted bundle
 * is deleted, so that what is withdrawn later does not stay here; a refused one is renamed and its
 * reason lies beside it.
 */
public final class AcceptFolder {
  private static final String SUFFIX = ".bundle";

  private final Path folder;
  private final PortalDoor door;
  private final Consumer<String> notes;
  private Map<Path, Long> seen = Map.of();

  /**
   * @param notes told one line for people per bundle
   */
  public AcceptFolder(Path folder, PortalDoor door, Consumer<String> notes) {
    this.folder = folder;
    this.door = door;
    this.notes = notes;
  }

  /** Takes what lies there and has not grown since the last look; call it again and again. */
  public void look() throws IOException {
    Map<Path, Long> now = sizes();
    var ready = now.keySet().stream().filter(p -> now.get(p).equals(seen.get(p))).sorted().toList();
    seen = now;
    if (!ready.isEmpty()) {
      take(ready);
    }
  }

  private Map<Path, Long> sizes() throws IOException {
    var sizes = new HashMap<Path, Long>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
        for (Path file : files) {
          if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            sizes.put(file, Files.size(file));
          }
        }
      }
    }
    return sizes;
  }

  private void take(List<Path> files) throws IOException {
    var bundles = new ArrayList<byte[]>();
    for (Path file : files) {
      bundles.add(Files.readAllBytes(file));
    }
    var answers = door.acceptAll(bundles);
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      if (answers.get(i) instanceof Acceptance.Refused refused) {
        Path aside = file.resolveSibling(file.getFileName() + ".refused");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(aside.resolveSibling(aside.getFileName() + ".txt"), refused.reason());
        notes.accept("未接收 " + file.getFileName() + "：" + refused.reason());
      } else {
        Files.delete(file);
        notes.accept("已接收 " + file.getFileName());
      }
    }
  }
}
