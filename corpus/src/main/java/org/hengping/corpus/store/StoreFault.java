package org.hengping.corpus.store;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells people why the database does not work, and what to do. */
public final class StoreFault {
  private static final String UNCHANGED = "；刚才的操作没有生效，已保存的内容不受影响";

  private StoreFault() {}

  /** The reason in Chinese, when a failure comes from the database. */
  public static Optional<String> explain(Throwable failure) {
    @Nullable SQLException cause = null;
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        cause = sql;
      }
    }
    return Optional.ofNullable(cause)
        .map(e -> e instanceof SQLiteException sqlite ? sqlite(sqlite) : server(e));
  }

  private static String sqlite(SQLiteException e) {
    return switch (SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xff)) {
      case SQLITE_FULL -> "磁盘已满，数据库写不进去，请腾出空间后重试" + UNCHANGED;
      case SQLITE_READONLY -> "数据库文件是只读的，请检查数据目录及其中文件的权限" + UNCHANGED;
      case SQLITE_CANTOPEN, SQLITE_PERM -> "数据库文件打不开，请检查数据目录是否存在、权限是否正确";
      case SQLITE_IOERR -> "磁盘读写出错（可能已满或有故障），请检查磁盘后重试" + UNCHANGED;
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          "数据库文件已损坏，请保留原目录备查，并用最近的备份恢复到新目录：hengping restore 备份文件 --data 新目录";
      case SQLITE_BUSY, SQLITE_LOCKED -> "数据库正被别的程序占用，请稍后重试" + UNCHANGED;
      default -> "数据库出错：" + e.getMessage();
    };
  }

  /** By the classes of SQLSTATE that PostgreSQL gives. */
  private static String server(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.startsWith("08") || state.startsWith("57P")) {
      return "数据库服务器连不上或已停止，请检查它是否在运行、store.properties 中的地址是否正确";
    } else if (state.startsWith("28")) {
      return "数据库服务器不接受用户名或口令，请核对 store.properties";
    } else if (state.equals("3D000")) {
      return "数据库服务器上没有这个库，请先建库，或核对 store.properties 中的地址";
    } else if (state.equals("53100")) {
      return "数据库服务器的磁盘已满，请腾出空间后重试" + UNCHANGED;
    } else if (state.equals("25006")) {
      return "数据库服务器现为只读，请连接到主库" + UNCHANGED;
    } else if (state.equals("42501")) {
      return "数据库用户的权限不够，请授予它在本库建表和读写的权限";
    }
    return "数据库出错：" + e.getMessage();
  }
}
