package org.hengping.server.staff.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;

/** One request of a signed-in person. */
public final class Visit {

  /** Media type of an Excel workbook. */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Shows a page or takes a form. */
  public interface Handler {
    void handle(Visit visit) throws Exception;
  }

  private final Context context;
  private final Session session;
  private final Person person;
  private final Door door;

  Visit(Context context, Session session, Person person, Door door) {
    this.context = context;
    this.session = session;
    this.person = person;
    this.door = door;
  }

  public Person person() {
    return person;
  }

  /** The raw request, for what this type does not offer. */
  public Context context() {
    return context;
  }

  /** A part of the path. */
  public String part(String name) {
    return context.pathParam(name);
  }

  /** A parameter of the address, empty when absent. */
  public String query(String name) {
    return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
  }

  /** A field of the form, empty when absent; line ends are newlines. */
  public String field(String name) {
    return Optional.ofNullable(context.formParam(name)).orElse("").replace("\r\n", "\n");
  }

  /** The files of a field of the form, none when nobody chose any. */
  public List<FileContent> files(String name) {
    return context.uploadedFiles(name).stream()
        .filter(f -> !f.filename().isEmpty() || f.size() > 0)
        .map(Upload::read)
        .toList();
  }

  /** All fields of the form whose names begin so, without that beginning; empty texts too. */
  public Map<String, String> fields(String beginning) {
    var fields = new LinkedHashMap<String, String>();
    context
        .formParamMap()
        .forEach(
            (name, values) -> {
              if (name.startsWith(beginning) && !values.isEmpty()) {
                fields.put(name.substring(beginning.length()), values.get(0).strip());
              }
            });
    return fields;
  }

  /** A whole number from the address or form, if it is one. */
  public static OptionalInt number(String text) {
    return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }

  /** A whole number that the form must bring. */
  public int needed(String name) {
    return number(field(name))
        .orElseThrow(() -> new BadRequest(Messages.text("error.field", name)));
  }

  /** Whether our script asks, so that it gets data instead of a page. */
  public boolean isScript() {
    return "application/json".equals(context.header("Accept"));
  }

  /** What stands around a page. */
  public Frame frame(String title, String place) {
    return new Frame(
        title,
        place,
        door.site(),
        person.name(),
        person.roles().stream().map(Role::title).collect(Collectors.joining("、")),
        session.csrf(),
        door.assets().base(),
        session.takeNotice().orElse(""),
        Permissions.may(person, Action.DRAFT));
  }

  /** Sends a page. */
  public void show(String template, Record view) {
    context.html(door.pages().page(template, view));
  }

  /** Sends a page with another status than 200. */
  public void show(int status, String template, Record view) {
    context.status(status);
    show(template, view);
  }

  /**
   * Sends a file to be kept.
   *
   * @param name as people read it
   * @param plain the same in ASCII, for old programs
   */
  public void send(String name, String plain, String mediaType, byte[] bytes) {
    context
        .contentType(mediaType)
        .header(
            "Content-Disposition",
            "attachment; filename=\""
                + plain
                + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
        .result(bytes);
  }

  /** Sends data to our script. */
  public void answer(int status, Map<String, ?> values) {
    context.status(status).json(values);
  }

  /** Goes on to another page after a form was taken. */
  public void goTo(String path) {
    context.redirect(path, io.javalin.http.HttpStatus.SEE_OTHER);
  }

  /** Goes on with a message shown there. */
  public void goTo(String path, String notice) {
    session.leaveNotice(notice);
    goTo(path);
  }
}
