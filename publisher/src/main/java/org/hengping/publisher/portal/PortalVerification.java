package org.hengping.publisher.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.hengping.publisher.bundle.BadBundle;
import org.hengping.publisher.bundle.Bundle;
import org.hengping.publisher.bundle.Hash;
import org.hengping.publisher.bundle.TrustedKeys;
import org.hengping.publisher.log.PublicationLog;

/** Checks a portal folder from the ground up and lists what is wrong. */
final class PortalVerification {
  private final PortalFolder folder;
  private final PortalState state = new PortalState();
  private final List<String> problems = new ArrayList<>();

  PortalVerification(PortalFolder folder) {
    this.folder = folder;
  }

  List<String> problems() throws IOException {
    bundles();
    blobs();
    edition();
    return problems;
  }

  private void bundles() throws IOException {
    var trusted = TrustedKeys.read(folder.keys());
    for (Path file : PortalFolder.children(folder.bundles())) {
      String name = file.getFileName().toString();
      if (name.endsWith(".part")) {
        continue;
      }
      try {
        var bundle = Bundle.read(Files.readAllBytes(file));
        bundle.verify(trusted);
        state.add(bundle.manifest());
        if (!name.equals(Bundle.fileName(bundle.manifest().sequence()))) {
          problems.add("数据包文件名与序号不符：" + name);
        }
      } catch (BadBundle e) {
        problems.add("数据包 " + name + "：" + e.getMessage());
      }
    }
  }

  private void blobs() throws IOException {
    var named = new HashSet<>(state.blobs());
    for (Path blob : PortalFolder.children(folder.blobs())) {
      String name = blob.getFileName().toString();
      if (name.endsWith(".part")) {
        continue;
      }
      if (!named.remove(name)) {
        problems.add("有不属于任何公开内容的文件：blobs/" + name);
      } else if (!Hash.of(Files.readAllBytes(blob)).equals(name)) {
        problems.add("内容被改动：blobs/" + name);
      }
    }
    named.forEach(hash -> problems.add("缺少公开内容：blobs/" + hash));
  }

  private void edition() throws IOException {
    var current = folder.current();
    if (current.isEmpty() || !Files.isDirectory(folder.edition(current.get()))) {
      problems.add("版次指针 current 没有指向已有版次");
      return;
    }
    Path edition = folder.edition(current.get());
    Path inventory = edition.resolve(EditionBuilder.INVENTORY);
    Path log = edition.resolve(EditionBuilder.SITE).resolve("log.jsonl");
    if (!Files.exists(inventory)
        || !Files.readString(inventory).equals(EditionBuilder.inventory(edition))) {
      problems.add("版次 " + current.get() + " 的文件与清册不一致");
    }
    if (!Files.exists(log)
        || !Files.readString(log).equals(PublicationLog.lines(state.manifests()))) {
      problems.add("公开日志与数据包不一致");
    }
  }
}
