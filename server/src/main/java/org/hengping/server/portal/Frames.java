package org.hengping.server.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hengping.server.portal.page.Frame;
import org.hengping.server.portal.page.Link;
import org.hengping.server.portal.page.MetaTag;

/** Makes the frame of a page, with the tags that government sites must bear. */
final class Frames {
  private static final List<Link> NAV =
      List.of(
          Link.to("评价报告", "/reports"),
          Link.to("评价地图", "/map"),
          Link.to("政策制度", "/policies"),
          Link.to("开放数据", "/data/"));

  private final Site site;
  private final Instant updatedAt;

  Frames(Site site, Instant updatedAt) {
    this.site = site;
    this.updatedAt = updatedAt;
  }

  /** The home page. */
  Frame home() {
    return frame(
        site.name() + "绩效公开",
        column("绩效公开", site.name() + "公开财政绩效评价报告、问题整改情况和政策制度", "绩效评价,财政,公开"),
        "",
        List.of());
  }

  /** A column: a page that lists others. */
  Frame column(String name, String description, String section, List<Link> crumbs) {
    return frame(
        name + " - " + site.name() + "绩效公开",
        column(name, description, name + ",绩效评价,财政"),
        section,
        crumbs);
  }

  /** An article: a report or policy. */
  Frame article(
      String title,
      String columnName,
      String description,
      String keywords,
      Instant releasedAt,
      String path,
      List<Link> crumbs) {
    var meta = new ArrayList<MetaTag>();
    meta.add(new MetaTag("ColumnName", columnName));
    meta.add(new MetaTag("ColumnType", columnName));
    meta.add(new MetaTag("ArticleTitle", title));
    meta.add(new MetaTag("PubDate", Shown.minute(releasedAt)));
    meta.add(new MetaTag("ContentSource", site.name()));
    meta.add(new MetaTag("Keywords", keywords));
    meta.add(new MetaTag("Author", site.name()));
    meta.add(new MetaTag("Description", description));
    meta.add(new MetaTag("Url", site.address(path)));
    return frame(title + " - " + site.name(), meta, crumbs.get(0).href(), crumbs);
  }

  /** A page that nobody should keep, such as search results. */
  Frame passing(String name, List<Link> crumbs) {
    var meta = new ArrayList<MetaTag>();
    meta.add(new MetaTag("robots", "noindex"));
    return frame(name + " - " + site.name() + "绩效公开", meta, "", crumbs);
  }

  private static List<MetaTag> column(String name, String description, String keywords) {
    return List.of(
        new MetaTag("ColumnName", name),
        new MetaTag("ColumnDescription", description),
        new MetaTag("ColumnKeywords", keywords),
        new MetaTag("ColumnType", name));
  }

  private Frame frame(String title, List<MetaTag> more, String section, List<Link> crumbs) {
    var meta = new ArrayList<MetaTag>();
    meta.add(new MetaTag("SiteName", site.name()));
    meta.add(new MetaTag("SiteDomain", site.domain()));
    meta.add(new MetaTag("SiteIDCode", site.code()));
    meta.addAll(more);
    return new Frame(
        site,
        title,
        meta,
        NAV.stream().map(l -> new Link(l.label(), l.href(), l.href().equals(section))).toList(),
        crumbs,
        updatedAt.equals(Instant.EPOCH) ? "（尚未发布）" : Shown.minute(updatedAt),
        updatedAt.toString());
  }
}
