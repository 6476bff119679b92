package org.hengping.server.staff.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hengping.corpus.register.RegisterFile;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.NotFound;
import org.hengping.server.staff.web.Visit;

/** Sends a register, as filtered, as a file that can be changed and loaded back. */
public final class DownloadRegister {
  private final VisibleRegisters visible;

  public DownloadRegister(VisibleRegisters visible) {
    this.visible = visible;
  }

  /** Answers {@code GET /registers/{name}/file/{format}}. */
  public void send(Visit visit) throws IOException {
    var register = VisibleRegisters.named(visit.part("name"));
    var filter = RowFilter.of(register, visit);
    var rows = visible.rows(register, visit.person()).stream().filter(filter::takes).toList();
    var newest = visible.registers().newest(register, rows.stream().map(RegisterRow::key).toList());
    var out = new ByteArrayOutputStream();
    String format = visit.part("format");
    if (format.equals("xlsx")) {
      RegisterFile.writeXlsx(register, rows, Optional.of(newest), out);
    } else if (format.equals("csv")) {
      var text = new StringBuilder("\ufeff");
      RegisterFile.writeCsv(register, rows, Optional.of(newest), text);
      out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    } else {
      throw new NotFound(Messages.text("error.404"));
    }
    visit.send(
        register.title() + "." + format,
        register.name() + "." + format,
        format.equals("csv") ? "text/csv; charset=utf-8" : Visit.XLSX,
        out.toByteArray());
  }
}
