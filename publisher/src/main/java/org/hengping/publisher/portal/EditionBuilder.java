package org.hengping.publisher.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.ManuscriptJson;
import org.hengping.publisher.bundle.BadBundle;
import org.hengping.publisher.bundle.DurableFiles;
import org.hengping.publisher.bundle.Hash;
import org.hengping.publisher.bundle.Manifest;
import org.hengping.publisher.bundle.PublicRecord;
import org.hengping.publisher.log.PublicationLog;

/** Makes an edition from the accepted contents: read, write files, pages, index, inventory. */
final class EditionBuilder {
  /** Where the served files lie in an edition's folder. */
  static final String SITE = "site";

  /** Where its search index lies. */
  static final String INDEX = "index";

  /** Hashes of all files of the edition, one {@code hash path} a line. */
  static final String INVENTORY = "inventory.txt";

  private final PortalFolder folder;
  private final PublicPages pages;
  private final PublicIndex index;

  EditionBuilder(PortalFolder folder, PublicPages pages, PublicIndex index) {
    this.folder = folder;
    this.pages = pages;
    this.index = index;
  }

  /** Builds the edition under this number; it is whole on disk when this returns. */
  void build(PortalState state, long number) throws IOException {
    Path part = folder.editions().resolve(number + ".part");
    PortalFolder.delete(part);
    PortalFolder.delete(folder.edition(number));
    Path site = Files.createDirectories(part.resolve(SITE));
    var edition = edition(state);
    placeFiles(edition, site);
    Files.writeString(site.resolve("log.jsonl"), PublicationLog.lines(edition.manifests()));
    pages.write(edition, site);
    index.build(edition, Files.createDirectories(part.resolve(INDEX)));
    Files.writeString(part.resolve(INVENTORY), inventory(part));
    force(part);
    Files.move(part, folder.edition(number), StandardCopyOption.ATOMIC_MOVE);
    DurableFiles.force(folder.editions());
  }

  /** Reads what the edition holds. */
  Edition edition(PortalState state) throws IOException {
    var items = new ArrayList<PublicItem>();
    for (var live : state.live()) {
      items.add(item(live));
    }
    Instant at = state.manifest(state.last()).map(Manifest::instant).orElse(Instant.EPOCH);
    return new Edition(state.last(), items, List.copyOf(state.tombstones()), state.manifests(), at);
  }

  private PublicItem item(PortalState.Live live) throws IOException {
    var manifest = live.manifest();
    var files =
        manifest.contents().stream()
            .filter(Manifest.Content::offered)
            .map(
                c ->
                    new PublicFile(
                        c.name(),
                        "reports/" + manifest.publicId() + "/" + c.name(),
                        c.hash(),
                        c.size()))
            .toList();
    return new PublicItem(
        PublicRecord.read(content(manifest, Manifest.RECORD)),
        new String(content(manifest, Manifest.BODY), StandardCharsets.UTF_8),
        ManuscriptJson.read(
            new String(content(manifest, Manifest.MANUSCRIPT), StandardCharsets.UTF_8)),
        files,
        live.first().instant(),
        manifest.instant());
  }

  private byte[] content(Manifest manifest, String name) throws IOException {
    var content =
        manifest
            .content(name)
            .orElseThrow(() -> new BadBundle(manifest.publicId() + " 缺少内容 " + name));
    return Files.readAllBytes(folder.blob(content.hash()));
  }

  private void placeFiles(Edition edition, Path site) throws IOException {
    for (var item : edition.items()) {
      for (var file : item.files()) {
        Path target = site.resolve(file.path());
        Files.createDirectories(target.getParent());
        link(folder.blob(file.hash()), target);
      }
    }
  }

  /** A copy where the system has no links, or none from one file system to another. */
  private static void link(Path blob, Path target) throws IOException {
    try {
      Files.createLink(target, blob);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(blob, target);
    }
  }

  /** Hashes of all files below an edition's folder, the inventory itself left out. */
  static String inventory(Path edition) throws IOException {
    var lines = new StringBuilder();
    for (Path file : PortalFolder.files(edition)) {
      String name = edition.relativize(file).toString().replace('\\', '/');
      if (!name.equals(INVENTORY)) {
        lines.append(Hash.of(Files.readAllBytes(file))).append("  ").append(name).append('\n');
      }
    }
    return lines.toString();
  }

  private static void force(Path edition) throws IOException {
    try (var stream = Files.walk(edition)) {
      for (Path path : stream.toList()) {
        DurableFiles.force(path);
      }
    }
  }
}
