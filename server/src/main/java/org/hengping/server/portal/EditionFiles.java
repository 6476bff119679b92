package org.hengping.server.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hengping.server.portal.page.AboutView;
import org.hengping.server.portal.page.Link;
import org.hengping.server.portal.page.Pair;
import org.hengping.server.portal.page.StatusView;

/** All files of an edition, from what is released. */
final class EditionFiles {
  /** Where the pages of withdrawn documents lie, served with status 410. */
  static final String GONE = "gone";

  private final Templates templates = new Templates();

  /** The files by their path in the edition. */
  Map<String, byte[]> write(Released released) {
    var files = new TreeMap<String, byte[]>();
    var frames = new Frames(released.site(), released.updatedAt());
    page(files, "index.html", "home", HomePage.view(released, frames));
    new ReportLists(released, frames)
        .views()
        .forEach((file, view) -> page(files, file, "reports", view));
    var reportPage = new ReportPage(released, frames);
    for (PublishedReport r : released.reports()) {
      page(files, r.href().substring(1) + ".html", "report", reportPage.view(r));
    }
    policies(files, released, frames);
    page(files, "map.html", "map", MapPage.view(released, frames));
    var data = new OpenData(released);
    page(files, "data/index.html", "data", data.view(frames));
    files.putAll(data.files());
    page(
        files,
        "about.html",
        "about",
        new AboutView(frames.column("关于本栏目", "怎样读绩效评价报告", "", List.of(Link.to("关于本栏目", "")))));
    page(files, "missing.html", "status", missing(frames));
    for (Tombstone t : released.gone()) {
      page(files, GONE + "/" + t.id() + ".html", "status", gone(frames, t));
    }
    var feeds = new Feeds(released);
    files.put("feed.xml", feeds.atom());
    files.put("sitemap.xml", feeds.sitemap());
    files.put("robots.txt", utf8(robots(released.site())));
    for (String asset : List.of("portal.css", "portal.js", "icon.svg")) {
      files.put("assets/" + asset, resource(asset));
    }
    return files;
  }

  private void policies(Map<String, byte[]> files, Released released, Frames frames) {
    var pages = new PolicyPages(released, frames);
    page(files, "policies.html", "policies", pages.list());
    for (PublishedPolicy p : released.policies()) {
      page(files, p.href().substring(1) + ".html", "policy", pages.view(p));
    }
  }

  private static StatusView missing(Frames frames) {
    return new StatusView(
        frames.passing("没有这个页面", List.of(Link.to("没有这个页面", ""))),
        "没有这个页面",
        List.of("网址可能写错了，或者页面从来没有公开过。可以从报告列表或搜索开始。"),
        List.of());
  }

  private static StatusView gone(Frames frames, Tombstone t) {
    return new StatusView(
        frames.passing("已撤下", List.of(Link.to("评价报告", "/reports"), Link.to("已撤下", ""))),
        "这份文件已撤下",
        List.of("它曾在本栏目公开，现已连同网页、文件、搜索和数据一并撤下。"),
        List.of(
            Pair.of("索引号", t.id()),
            Pair.of("撤下日期", t.withdrawnOn().toString()),
            Pair.of("原因", t.reason())));
  }

  private static String robots(Site site) {
    return "User-agent: *\nDisallow: /search\n\nSitemap: " + site.address("/sitemap.xml") + "\n";
  }

  private void page(Map<String, byte[]> files, String file, String template, Object view) {
    files.put(file, utf8(templates.fill(template, view)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream in = EditionFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
