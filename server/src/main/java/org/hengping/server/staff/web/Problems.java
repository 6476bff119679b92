package org.hengping.server.staff.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.ServletException;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.access.NotAllowed;
import org.hengping.corpus.document.StaleRevision;
import org.hengping.corpus.people.StalePerson;
import org.hengping.corpus.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people what went wrong, without traces of the program. */
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final Door door;
  private final Pages pages;

  public Problems(Door door, Pages pages) {
    this.door = door;
    this.pages = pages;
  }

  /** Takes over all failures of the routes. */
  public void register(RoutesConfig routes) {
    routes.exception(BadRequest.class, (e, c) -> tell(c, 400, e.getMessage()));
    routes.exception(Forged.class, (e, c) -> tell(c, 403, e.getMessage()));
    routes.exception(NotAllowed.class, (e, c) -> tell(c, 403, e.getMessage()));
    routes.exception(NotFound.class, (e, c) -> tell(c, 404, e.getMessage()));
    routes.exception(Conflict.class, (e, c) -> tell(c, 409, e.getMessage()));
    routes.exception(StaleRevision.class, (e, c) -> tell(c, 409, e.getMessage()));
    routes.exception(StalePerson.class, (e, c) -> tell(c, 409, e.getMessage()));
    routes.exception(TooLarge.class, (e, c) -> tell(c, 413, e.getMessage()));
    routes.exception(
        ServletException.class, (e, c) -> tell(c, 400, Messages.text("error.request")));
    routes.exception(
        ContentTooLargeResponse.class, (e, c) -> tell(c, 413, Messages.text("error.tooLarge")));
    routes.exception(
        HttpResponseException.class, (e, c) -> tell(c, e.getStatus(), known(e.getStatus())));
    routes.exception(Exception.class, this::broken);
    routes.error(404, this::missing);
  }

  private void missing(Context context) {
    if (Optional.ofNullable(context.result()).orElse("").length() < 100) {
      tell(context, 404, Messages.text("error.404"));
    }
  }

  private void broken(Exception e, Context context) {
    var fault = StoreFault.explain(e);
    if (fault.isPresent()) {
      LOG.error("{} {}: {}", context.method(), context.path(), e.toString());
      tell(context, 500, fault.get());
      return;
    }
    String mark = Long.toString(System.nanoTime() & 0xffffffffL, 36);
    LOG.error("{} {} [{}]", context.method(), context.path(), mark, e);
    tell(context, 500, Messages.text("error.500", mark));
  }

  private static String known(int status) {
    return Messages.text(status == 404 || status == 405 ? "error.404" : "error.request");
  }

  private void tell(Context context, int status, String message) {
    context.status(status);
    if ("application/json".equals(context.header("Accept"))) {
      context.json(Map.of("message", message));
      return;
    }
    String title = Messages.text("error.title." + (status == 400 || status > 500 ? 400 : status));
    context.html(
        pages.page(
            "problem.ftlh",
            new ProblemView(
                frame(context, title),
                status,
                message,
                Messages.text(status == 409 ? "error.remedy.409" : "error.remedy"),
                text(context, status))));
  }

  private Frame frame(Context context, String title) {
    if (context.isMultipart()) {
      return door.bare(title);
    }
    try {
      return door.visit(context).map(v -> v.frame(title, "")).orElse(door.bare(title));
    } catch (Forged | HttpResponseException e) {
      return door.bare(title);
    }
  }

  private static String text(Context context, int status) {
    if (status == 413 || !context.method().name().equals("POST") || !context.isFormUrlencoded()) {
      return "";
    }
    return Optional.ofNullable(context.formParam("text")).orElse("");
  }
}
