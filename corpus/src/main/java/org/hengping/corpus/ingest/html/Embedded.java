package org.hengping.corpus.ingest.html;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.PictureFile;
import org.hengping.corpus.manuscript.Block;
import org.jsoup.nodes.Element;

/**
 * Something in a page that is no text: a picture that the page carries in itself, or a thing that
 * the page refers to and that is therefore not there.
 */
record Embedded(Block block, Optional<PictureFile> picture) {
  private static final Pattern CARRIED =
      Pattern.compile("(?is)data:(image/(?:png|jpeg|gif));base64,(.+)");

  static Optional<Embedded> of(Element element) {
    return switch (element.normalName()) {
      case "img" -> image(element);
      case "svg" -> not("矢量图");
      case "math" -> not("公式");
      case "canvas" -> not("画布");
      case "video", "audio" -> not("音视频");
      case "iframe", "frame", "frameset", "object", "embed", "applet" -> not("嵌入的其他网页或对象");
      default -> Optional.empty();
    };
  }

  private static Optional<Embedded> not(String what) {
    return Optional.of(
        new Embedded(new Block.Unrecognised(what + "（未随网页保存或不能读取）", "网页正文"), Optional.empty()));
  }

  private static Optional<Embedded> image(Element element) {
    var carried = CARRIED.matcher(element.attr("src").strip());
    String words = element.attr("alt").strip();
    if (!carried.matches()) {
      return not(words.isEmpty() ? "图片" : "图片“" + words + "”");
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(carried.group(2));
      var picture = PictureFile.of(carried.group(1).toLowerCase(java.util.Locale.ROOT), bytes);
      return Optional.of(
          new Embedded(
              new Block.Picture(picture.hash(), picture.mediaType(), words), Optional.of(picture)));
    } catch (IllegalArgumentException e) {
      return not("损坏的图片");
    }
  }
}
