package org.hengping.server.staff.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.people.People;
import org.hengping.corpus.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * The door of the staff zone: who is let in, and what every request must bring. Thread-safe.
 *
 * <p>A POST must carry the session's token (field {@code csrf} or header {@code X-CSRF-Token}); the
 * sign-in form, which has no session yet, must carry the value of its own cookie.
 */
public final class Door {
  private static final String COOKIE = "hengping-session";
  private static final String SIGN_IN_COOKIE = "hengping-signin";

  private final People people;
  private final Sessions sessions;
  private final SignInBrake brake;
  private final Pages pages;
  private final Assets assets;
  private final String site;

  public Door(People people, Sessions sessions, Pages pages, Assets assets, String site) {
    this.people = people;
    this.sessions = sessions;
    this.brake = new SignInBrake(sessions.clock());
    this.pages = pages;
    this.assets = assets;
    this.site = site;
  }

  Pages pages() {
    return pages;
  }

  Assets assets() {
    return assets;
  }

  String site() {
    return site;
  }

  /** Lets only signed-in people in, and only forms of their own session. */
  public Handler in(Visit.Handler handler) {
    return context -> {
      var visit = visit(context);
      if (visit.isEmpty()) {
        turnAway(context);
        return;
      }
      handler.handle(visit.get());
    };
  }

  /**
   * Stops a form with files before any of it is kept: when nobody is signed in, and when it is too
   * large or does not say how large it is.
   */
  public void keepFilesOut(Context context) throws IOException {
    if (!context.isMultipart()) {
      return;
    }
    String token = context.cookie(COOKIE);
    if (token == null || sessions.find(token).isEmpty()) {
      context.status(HttpStatus.UNAUTHORIZED);
      context.html(
          pages.page("expired.ftlh", new ExpiredView(bare(Messages.text("signin.over")), "")));
      context.skipRemainingHandlers();
      return;
    }
    long length = context.req().getContentLengthLong();
    if (length < 0 || length > Upload.LARGEST) {
      // A browser reads the answer only after it has sent everything.
      context.req().getInputStream().skip(Math.min(length, 4 * Upload.LARGEST));
      throw new TooLarge(Messages.text("error.uploads"));
    }
  }

  /** The visit of the person who is signed in, if anybody is. */
  Optional<Visit> visit(Context context) {
    String token = context.cookie(COOKIE);
    if (token == null) {
      return Optional.empty();
    }
    return sessions
        .find(token)
        .flatMap(s -> people.find(s.user()).map(p -> checked(context, s, p)));
  }

  private Visit checked(Context context, Session session, Person person) {
    if (context.method().isHttpMethod() && context.method().name().equals("POST")) {
      String header = context.header("X-CSRF-Token");
      String given = header == null ? context.formParam("csrf") : header;
      if (!same(session.csrf(), given)) {
        throw new Forged(Messages.text("error.csrf"));
      }
    }
    return new Visit(context, session, person, this);
  }

  private void turnAway(Context context) {
    if ("application/json".equals(context.header("Accept"))) {
      context
          .status(HttpStatus.UNAUTHORIZED)
          .json(Map.of("message", Messages.text("signin.again")));
    } else if (context.method().name().equals("GET")) {
      String target =
          context.path() + (context.queryString() == null ? "" : "?" + context.queryString());
      context.redirect(
          "/login?next=" + URLEncoder.encode(target, StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
    } else {
      String text = context.formParam("text");
      context.status(HttpStatus.UNAUTHORIZED);
      context.html(
          pages.page(
              "expired.ftlh",
              new ExpiredView(bare(Messages.text("signin.over")), text == null ? "" : text)));
    }
  }

  /** Shows the sign-in form. */
  public void showSignIn(Context context) {
    if (visit(context).isPresent()) {
      context.redirect("/reports", HttpStatus.SEE_OTHER);
      return;
    }
    signInPage(context, HttpStatus.OK, "", "", next(context.queryParam("next")));
  }

  /** Takes the sign-in form. */
  public void signIn(Context context) {
    if (!same(
        Optional.ofNullable(context.cookie(SIGN_IN_COOKIE)).orElse(""),
        context.formParam("csrf"))) {
      throw new Forged(Messages.text("error.csrf"));
    }
    String user = Optional.ofNullable(context.formParam("user")).orElse("").strip();
    String password = Optional.ofNullable(context.formParam("password")).orElse("");
    String next = next(context.formParam("next"));
    var wait = brake.wait(user, context.ip());
    if (!wait.isZero()) {
      tooMany(context, user, next, wait);
      return;
    }
    var person =
        user.equals(Person.COMMAND_LINE.user())
            ? Optional.<Person>empty()
            : people.signIn(user, password);
    if (person.isEmpty()) {
      brake.failed(user, context.ip());
      signInPage(context, HttpStatus.UNAUTHORIZED, Messages.text("signin.wrong"), user, next);
      return;
    }
    brake.passed(user, context.ip());
    Optional.ofNullable(context.cookie(COOKIE)).ifPresent(sessions::close);
    context.removeCookie(SIGN_IN_COOKIE, "/login");
    context.cookie(cookie(context, COOKIE, sessions.open(person.get().user()), "/"));
    context.redirect(next, HttpStatus.SEE_OTHER);
  }

  private void tooMany(Context context, String user, String next, Duration wait) {
    long seconds = wait.toSeconds() + 1;
    context.header("Retry-After", Long.toString(seconds));
    signInPage(
        context,
        HttpStatus.TOO_MANY_REQUESTS,
        Messages.text("signin.wait", Long.toString(seconds)),
        user,
        next);
  }

  private void signInPage(
      Context context, HttpStatus status, String problem, String user, String next) {
    String token = sessions.token();
    context.cookie(cookie(context, SIGN_IN_COOKIE, token, "/login"));
    context.status(status);
    context.html(
        pages.page(
            "login.ftlh",
            new SignInView(bare(Messages.text("signin.title")), token, problem, user, next)));
  }

  /** Takes the sign-out form. */
  public void signOut(Visit visit) {
    Optional.ofNullable(visit.context().cookie(COOKIE)).ifPresent(sessions::close);
    visit.context().removeCookie(COOKIE, "/");
    visit.goTo("/login");
  }

  /** The frame of a page for nobody in particular. */
  Frame bare(String title) {
    return new Frame(title, "", site, "", "", "", assets.base(), "", false);
  }

  private static Cookie cookie(Context context, String name, String value, String path) {
    var cookie = new Cookie(name, value);
    cookie.setPath(path);
    cookie.setMaxAge(-1);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    cookie.setSecure(context.scheme().equals("https"));
    return cookie;
  }

  /** Only a path of our own may follow a sign-in. */
  private static String next(@Nullable String wanted) {
    return wanted != null
            && wanted.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*")
            && !wanted.startsWith("/login")
        ? wanted
        : "/reports";
  }

  private static boolean same(String expected, @Nullable String given) {
    return given != null
        && !expected.isEmpty()
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
