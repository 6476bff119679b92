package org.hengping.server.portal;

import java.util.ArrayList;
import java.util.List;
import org.hengping.server.portal.page.Link;
import org.hengping.server.portal.page.Pair;
import org.hengping.server.portal.page.PolicyListView;
import org.hengping.server.portal.page.PolicyView;

/** The list of policies and the page of one. */
final class PolicyPages {
  private final Released released;
  private final Frames frames;

  PolicyPages(Released released, Frames frames) {
    this.released = released;
    this.frames = frames;
  }

  PolicyListView list() {
    return new PolicyListView(
        frames.column("政策制度", "预算绩效管理政策制度", "/policies", List.of(Link.to("政策制度", ""))),
        Rows.policies(released.policies()));
  }

  PolicyView view(PublishedPolicy p) {
    return new PolicyView(
        frames.article(
            p.title(),
            "政策制度",
            p.title(),
            "预算绩效管理,政策制度",
            p.releasedAt(),
            p.href(),
            List.of(Link.to("政策制度", "/policies"), Link.to("正文", ""))),
        p.title(),
        meta(p),
        p.text().outline(),
        p.text().body(),
        DocumentFiles.of(p.title(), p.text()),
        information(p));
  }

  private List<Pair> meta(PublishedPolicy p) {
    var meta = new ArrayList<Pair>();
    meta.add(Pair.of("发布", Shown.minute(p.releasedAt())));
    meta.add(Pair.of("来源", released.site().name()));
    meta.add(Pair.of("效力", p.status()));
    meta.add(Pair.of("索引号", p.id()));
    return meta;
  }

  private List<Pair> information(PublishedPolicy p) {
    var pairs = new ArrayList<Pair>();
    pairs.add(Pair.of("索引号", p.id()));
    if (!p.issuer().isEmpty()) {
      pairs.add(Pair.of("印发机关", p.issuer()));
    }
    if (!p.number().isEmpty()) {
      pairs.add(Pair.of("发文字号", p.number()));
    }
    p.issuedOn().ifPresent(d -> pairs.add(Pair.of("成文日期", d.toString())));
    pairs.add(Pair.of("发布机构", released.site().name()));
    pairs.add(Pair.of("发布日期", Shown.minute(p.releasedAt())));
    pairs.add(Pair.of("公文时效", p.status()));
    pairs.add(Pair.of("版本", "第" + p.version() + "版"));
    pairs.add(Pair.of("公开日志", "第" + p.sequence() + "条"));
    return pairs;
  }
}
