package org.hengping.server.portal;

import java.util.List;
import org.hengping.server.portal.page.Link;

/** The text of a released document as markup, with its files. */
record PublishedText(String body, List<Link> outline, List<PublishedFile> files) {

  /** A file beside the text: {@code extension} is pdf or docx. */
  record PublishedFile(String extension, String href, long size) {}
}
