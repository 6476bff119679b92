package org.hengping.publisher.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hengping.corpus.document.DocumentId;
import org.hengping.publisher.bundle.BadBundle;
import org.hengping.publisher.bundle.Bundle;
import org.hengping.publisher.bundle.BundleKind;
import org.hengping.publisher.bundle.DurableFiles;
import org.hengping.publisher.bundle.Hash;
import org.hengping.publisher.bundle.TrustedKeys;

/**
 * All bundles that the staff zone has written, {@code NNNNNN.bundle}, each with a note of what it
 * is about beside it ({@code NNNNNN.json}). The note is written first; a note without its bundle
 * counts as never written. Thread-safe.
 */
public final class ReleaseArchive {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final List<ReleaseRecord> records = new ArrayList<>();

  private ReleaseArchive(Path folder) {
    this.folder = folder;
  }

  /** Opens the archive in a folder, made when it is missing. */
  public static ReleaseArchive open(Path folder) {
    var archive = new ReleaseArchive(folder);
    try {
      Files.createDirectories(folder);
      archive.load();
    } catch (IOException e) {
      throw new UncheckedIOException("发布目录无法读写：" + folder, e);
    }
    return archive;
  }

  private void load() throws IOException {
    for (long next = 1; Files.exists(bundleFile(next)); next++) {
      records.add(note(next));
    }
  }

  private ReleaseRecord note(long sequence) throws IOException {
    try {
      return JSON.readValue(Files.readAllBytes(noteFile(sequence)), ReleaseRecord.class);
    } catch (NoSuchFileException | JsonProcessingException e) {
      throw new IllegalStateException("发布记录缺失或损坏：" + noteFile(sequence), e);
    }
  }

  private Path bundleFile(long sequence) {
    return folder.resolve(Bundle.fileName(sequence));
  }

  private Path noteFile(long sequence) {
    return folder.resolve(Bundle.fileName(sequence).replace(".bundle", ".json"));
  }

  /** All bundles so far, in order. */
  public synchronized List<ReleaseRecord> records() {
    return List.copyOf(records);
  }

  /** Sequence of the last bundle, 0 for none. */
  public synchronized long last() {
    return records.size();
  }

  /** Hash of the last manifest. */
  public synchronized String lastHash() {
    return records.isEmpty() ? Hash.NONE : records.get(records.size() - 1).manifest();
  }

  /** The newest bundle about a document. */
  public synchronized Optional<ReleaseRecord> about(DocumentId document) {
    return records.stream()
        .filter(r -> r.document().equals(document.value()))
        .reduce((first, second) -> second);
  }

  /** How many publications and replacements a public id has had. */
  public synchronized int versions(String publicId) {
    return (int)
        records.stream()
            .filter(r -> r.publicId().equals(publicId) && r.kind() != BundleKind.WITHDRAW)
            .count();
  }

  /** The next public id of a year; ids run in the order of release, so gaps tell nothing. */
  public synchronized String nextPublicId(int year) {
    Set<String> used = new HashSet<>();
    String prefix = String.format("%04d-", year);
    records.stream()
        .map(ReleaseRecord::publicId)
        .filter(id -> id.startsWith(prefix))
        .forEach(used::add);
    return String.format("%s%03d", prefix, used.size() + 1);
  }

  /** Appends a bundle; it is on disk when this returns. */
  synchronized void append(Bundle bundle, ReleaseRecord record) {
    if (record.sequence() != last() + 1) {
      throw new IllegalStateException("发布序号 " + record.sequence() + " 不连续");
    }
    try {
      DurableFiles.write(noteFile(record.sequence()), JSON.writeValueAsBytes(record));
      DurableFiles.write(bundleFile(record.sequence()), bundle.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("数据包无法写入：" + folder, e);
    }
    records.add(record);
  }

  /** Runs work during which no bundle is appended. */
  public synchronized <T> T still(Supplier<T> work) {
    return work.get();
  }

  /** The bytes of a bundle. */
  public byte[] bundle(long sequence) {
    try {
      return Files.readAllBytes(bundleFile(sequence));
    } catch (IOException e) {
      throw new UncheckedIOException("数据包无法读取：" + bundleFile(sequence), e);
    }
  }

  /** What is wrong with the bundles and their notes, in Chinese; empty when all is well. */
  public synchronized List<String> verify(TrustedKeys trusted) {
    var problems = new ArrayList<String>();
    String previous = Hash.NONE;
    for (ReleaseRecord record : records) {
      try {
        var bundle = Bundle.read(bundle(record.sequence()));
        bundle.verify(trusted);
        bundle.verifyContents();
        var manifest = bundle.manifest();
        boolean fits =
            manifest.hash().equals(record.manifest())
                && manifest.sequence() == record.sequence()
                && manifest.publicId().equals(record.publicId())
                && manifest.previous().equals(previous);
        if (!fits) {
          problems.add("数据包 " + record.sequence() + " 与发布记录不一致");
        }
      } catch (BadBundle e) {
        problems.add("数据包 " + record.sequence() + "：" + e.getMessage());
      }
      previous = record.manifest();
    }
    return problems;
  }
}
