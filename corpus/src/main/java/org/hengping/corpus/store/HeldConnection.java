package org.hengping.corpus.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes one transaction of everything that others do with a source of connections: they all get
 * one, and only whoever lent it ends its transaction.
 */
final class HeldConnection {
  private static final Set<String> KEPT_BACK = Set.of("close", "commit", "setAutoCommit");

  private HeldConnection() {}

  /** A source of this connection, which is in a transaction. */
  static DataSource source(Connection connection) {
    var held = proxy(Connection.class, (p, method, with) -> call(connection, method, with));
    return proxy(
        DataSource.class,
        (p, method, with) -> {
          if (!method.getName().equals("getConnection")) {
            throw new UnsupportedOperationException(method.toString());
          }
          return held;
        });
  }

  private static @Nullable Object call(
      Connection connection, Method method, Object @Nullable [] with) throws Throwable {
    boolean whole = method.getName().equals("rollback") && with == null;
    if (whole || KEPT_BACK.contains(method.getName())) {
      return null;
    }
    try {
      return method.invoke(connection, with);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            HeldConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
