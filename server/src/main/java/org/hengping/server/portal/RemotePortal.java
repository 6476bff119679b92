package org.hengping.server.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hengping.publisher.portal.Acceptance;
import org.hengping.publisher.portal.PortalDoor;

/** The door of a portal on another machine (setting {@code portal.url}). Thread-safe. */
public final class RemotePortal implements PortalDoor {
  private static final long LARGEST_POST = 128L * 1024 * 1024;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI door;

  /**
   * A portal at an address.
   *
   * @param address of its home page
   */
  public RemotePortal(URI address) {
    this.door = URI.create(address.toString().replaceAll("/+$", "") + "/bundles");
  }

  @Override
  public long lastSequence() {
    try {
      return BundlePost.last(send(HttpRequest.newBuilder(door).GET()));
    } catch (IOException e) {
      throw new UncheckedIOException("门户 " + door + " 连接不上，数据包已保留，请稍后再发布一次", e);
    }
  }

  @Override
  public List<Acceptance> acceptAll(List<byte[]> bundles) {
    var answers = new ArrayList<Acceptance>();
    var post = new ArrayList<byte[]>();
    long size = 0;
    for (byte[] bundle : bundles) {
      boolean full = post.size() == BundlePost.MOST_BUNDLES;
      if (!post.isEmpty() && (full || size + bundle.length > LARGEST_POST)) {
        answers.addAll(post(post));
        post.clear();
        size = 0;
      }
      post.add(bundle);
      size += bundle.length;
    }
    answers.addAll(post(post));
    return answers;
  }

  private List<Acceptance> post(List<byte[]> bundles) {
    try {
      var body = HttpRequest.BodyPublishers.ofByteArray(BundlePost.framed(bundles));
      var request = HttpRequest.newBuilder(door).header("Content-Type", BundlePost.TYPE).POST(body);
      return BundlePost.answers(send(request));
    } catch (IOException e) {
      throw new UncheckedIOException("门户 " + door + " 连接不上，数据包已保留，请稍后再发布一次", e);
    }
  }

  private String send(HttpRequest.Builder request) throws IOException {
    try {
      var response =
          client.send(
              request.timeout(Duration.ofMinutes(5)).build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200 && response.statusCode() != 409) {
        throw new IOException("门户答复 " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("送往门户时被中断", e);
    }
  }
}
