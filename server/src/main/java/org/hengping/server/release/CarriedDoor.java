package org.hengping.server.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.hengping.publisher.bundle.BadBundle;
import org.hengping.publisher.bundle.Bundle;
import org.hengping.publisher.portal.Acceptance;
import org.hengping.publisher.portal.PortalDoor;

/**
 * A folder that bundles are laid into, to be carried to a portal that no network leads to. Laid
 * down counts as accepted; the portal checks them when they arrive.
 */
final class CarriedDoor implements PortalDoor {
  private static final String ENDING = ".bundle";

  private final Path folder;

  CarriedDoor(Path folder) {
    this.folder = folder;
  }

  @Override
  public long lastSequence() {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (var files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.matches("\\d{6,18}\\" + ENDING))
          .mapToLong(n -> Long.parseLong(n.substring(0, n.length() - ENDING.length())))
          .max()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException("目录不能读取：" + folder, e);
    }
  }

  @Override
  public List<Acceptance> acceptAll(List<byte[]> bundles) {
    var answers = new ArrayList<Acceptance>();
    for (byte[] bytes : bundles) {
      answers.add(lay(bytes));
    }
    return answers;
  }

  private Acceptance lay(byte[] bytes) {
    try {
      long sequence = Bundle.read(bytes).manifest().sequence();
      Files.createDirectories(folder);
      String name = String.format("%06d", sequence) + ENDING;
      Path fresh = folder.resolve("." + name + ".part");
      Files.write(fresh, bytes);
      try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      return new Acceptance.Accepted(sequence);
    } catch (BadBundle e) {
      return new Acceptance.Refused(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("数据包写不进 " + folder, e);
    }
  }
}
