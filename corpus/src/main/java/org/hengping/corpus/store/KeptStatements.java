package org.hengping.corpus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of a handle prepared until it closes, as a group of writes uses the same few
 * over and over. Used by one thread.
 */
final class KeptStatements extends DefaultStatementBuilder {
  private static final int MOST = 64;

  private final Map<String, PreparedStatement> free = new HashMap<>();
  private final Map<Statement, String> used = new IdentityHashMap<>();

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    if (context.isReturningGeneratedKeys()) {
      return super.create(connection, sql, context);
    }
    var kept = free.remove(sql);
    var statement = kept == null ? super.create(connection, sql, context) : kept;
    used.put(statement, sql);
    return statement;
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    String prepared = used.remove(statement);
    if (prepared == null || free.size() >= MOST || free.containsKey(prepared)) {
      statement.close();
    } else {
      var kept = (PreparedStatement) statement;
      kept.clearParameters();
      free.put(prepared, kept);
    }
  }

  @Override
  public void close(Connection connection) {
    for (var statement : free.values()) {
      try {
        statement.close();
      } catch (SQLException e) {
        throw new IllegalStateException("A statement does not close", e);
      }
    }
    free.clear();
  }
}
