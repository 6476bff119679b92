package org.hengping.publisher.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hengping.corpus.manuscript.ManuscriptJson;
import org.hengping.publisher.bundle.BadBundle;
import org.hengping.publisher.bundle.Bundle;
import org.hengping.publisher.bundle.BundleKind;
import org.hengping.publisher.bundle.Manifest;
import org.hengping.publisher.bundle.PublicRecord;

/** Whether a bundle's contents can make a page: refused at the door rather than found out later. */
final class ContentCheck {
  private ContentCheck() {}

  /**
   * @throws BadBundle with the reason
   */
  static void check(Bundle bundle) {
    var manifest = bundle.manifest();
    if (manifest.kind() == BundleKind.WITHDRAW) {
      return;
    }
    for (String name : List.of(Manifest.RECORD, Manifest.MANUSCRIPT, Manifest.BODY)) {
      if (manifest.content(name).isEmpty()) {
        throw new BadBundle("数据包缺少内容 " + name);
      }
    }
    var record = PublicRecord.read(bundle.content(Manifest.RECORD).orElseThrow());
    if (!record.publicId().equals(manifest.publicId())) {
      throw new BadBundle("登记信息与清单的公开编号不一致");
    }
    byte[] manuscript = bundle.content(Manifest.MANUSCRIPT).orElseThrow();
    try {
      ManuscriptJson.read(new String(manuscript, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new BadBundle("数据包中的文稿不合规");
    }
  }
}
