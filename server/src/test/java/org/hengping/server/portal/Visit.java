package org.hengping.server.portal;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a running portal as its public does, over HTTP. */
final class Visit {
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final String base;

  Visit(int port) {
    base = "http://127.0.0.1:" + port;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int status(String path) {
    return get(path).statusCode();
  }

  /** A page or XML file, which must be well-formed. */
  Document parsed(String path) {
    return parse(get(path).body());
  }

  static Document parse(String text) {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      var bare = text.replaceFirst("(?i)<!DOCTYPE html>", "");
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(bare)));
    } catch (ParserConfigurationException | IOException | SAXException e) {
      throw new AssertionError(e.getMessage() + "\n" + text, e);
    }
  }

  static List<Element> elements(Document document, String name) {
    var list = new ArrayList<Element>();
    var nodes = document.getElementsByTagNameNS("*", name);
    for (int i = 0; i < nodes.getLength(); i++) {
      list.add((Element) nodes.item(i));
    }
    return list;
  }
}
