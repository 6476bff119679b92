package org.hengping.corpus.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hengping.corpus.audit.AuditAnchor;
import org.hengping.corpus.audit.AuditChain;
import org.hengping.corpus.audit.AuditEntry;
import org.hengping.corpus.register.BureauRegisters;
import org.jdbi.v3.core.Handle;

/** Compares the audit log with its anchor and with everything that it tells of. */
final class VerifyAudit {
  private static final int PAGE = 2_000;

  private final Handle handle;
  private final Optional<AuditAnchor.Mark> anchor;
  private final Set<String> problems = new LinkedHashSet<>();

  /** Contents by subject, none where entries bind none. */
  private final Map<String, Set<String>> bound = new HashMap<>();

  private final Set<String> seen = new HashSet<>();

  VerifyAudit(Handle handle, Optional<AuditAnchor.Mark> anchor) {
    this.handle = handle;
    this.anchor = anchor;
  }

  List<String> problems() {
    chain();
    revisions();
    BoundState.all(handle, this::compare);
    bound.forEach(this::missing);
    return List.copyOf(problems);
  }

  private void chain() {
    var chain = new AuditChain(anchor);
    handle
        .createQuery("SELECT * FROM audit ORDER BY sequence")
        .setFetchSize(PAGE)
        .map((rs, c) -> AuditTable.entry(rs))
        .forEach(
            entry -> {
              chain.add(entry);
              bind(entry);
            });
    problems.addAll(chain.problems());
    var head = Head.read(handle);
    if (head.auditSequence() != chain.sequence() || !head.auditHash().equals(chain.hash())) {
      problems.add("审计日志止于第" + chain.sequence() + "条，而库中记到第" + head.auditSequence() + "条，末尾的记录被删改");
    }
    if (anchor.isEmpty() && chain.sequence() > 0) {
      problems.add("审计锚点 keys/audit.anchor 缺失或不是本数据目录的密钥所写，日志末尾是否被删无从核对");
    }
  }

  private void bind(AuditEntry entry) {
    String key = BoundState.key(entry.action(), entry.subject());
    if (BoundState.isCompared(key)) {
      var contents = bound.computeIfAbsent(key, k -> new HashSet<>());
      if (!entry.content().isEmpty()) {
        if (!BoundState.isVersioned(key)) {
          contents.clear();
        }
        contents.add(entry.content());
      }
    }
  }

  private void compare(String key, String hash) {
    var contents = bound.get(key);
    boolean first = seen.add(key);
    if (contents == null) {
      problems.add(title(key) + " 在审计日志中没有记载，是绕过程序加入的");
    } else if (!contents.remove(hash) && !(first && contents.isEmpty())) {
      problems.add(title(key) + " 与审计日志所记的内容不符，被绕过程序改动");
      contents.clear();
    }
  }

  private void missing(String key, Set<String> contents) {
    if (!contents.isEmpty() && (BoundState.isVersioned(key) || !seen.contains(key))) {
      problems.add(title(key) + " 在审计日志中有记载，库中却没有，被绕过程序删去");
    }
  }

  /** The subject for people. */
  private static String title(String key) {
    String subject = key.substring(key.indexOf(':') + 1);
    if (key.startsWith("person:")) {
      return "用户 " + subject;
    }
    int slash = subject.indexOf('/');
    return slash < 0
        ? subject
        : BureauRegisters.named(subject.substring(0, slash))
            .map(r -> "“" + r.title() + "”" + subject.substring(slash + 1))
            .orElse(subject);
  }

  private void revisions() {
    handle
        .createQuery("SELECT document_id, revision, manuscript, hash FROM revision")
        .setFetchSize(PAGE / 20)
        .map(
            (rs, c) ->
                Sha256.hex(rs.getString("manuscript")).equals(rs.getString("hash"))
                    ? ""
                    : rs.getString("document_id") + "@r" + rs.getInt("revision"))
        .forEach(
            name -> {
              if (!name.isEmpty()) {
                problems.add(name + " 的内容与其校验值不符");
              }
            });
    handle
        .createQuery(
            """
            SELECT d.id FROM document d
            WHERE d.revision <> (SELECT count(*) FROM revision r WHERE r.document_id = d.id)
            """)
        .mapTo(String.class)
        .forEach(id -> problems.add(id + " 的版本不连续"));
  }
}
