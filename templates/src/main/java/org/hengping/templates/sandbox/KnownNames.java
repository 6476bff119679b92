package org.hengping.templates.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which names a template may use where: those of the model, of loops and of assignments. What a
 * name holds is known from the model as it is now; of an empty list nothing is known, and nothing
 * is then said of its items.
 */
final class KnownNames {
  private static final Set<String> WORDS =
      Set.of("as", "gt", "gte", "lt", "lte", "and", "in", "using", "true", "false");
  private static final Pattern LOOP =
      Pattern.compile(
          "^\\s*(?:([\\w.]+)\\s+)?as\\s+(\\w+)(?:\\s*,\\s*(\\w+))?\\s*$", Pattern.DOTALL);
  private static final Pattern VARIABLES =
      Pattern.compile("\\bas\\s+(\\w+)(?:\\s*,\\s*(\\w+))?\\s*$", Pattern.DOTALL);
  private static final int LOOKED_AT = 1_000;
  private static final int SHOWN = 40;

  /** A name that is not there. */
  record Unknown(int place, String name, String remedy) {}

  private record Use(int place, String name, String remedy, boolean first) {}

  private record Scope(String directive, Map<String, Object> variables) {}

  /** Stands for a value of which nothing is known. */
  private static final Object ANYTHING = new Object();

  private final Map<String, Object> model;
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private final Deque<Object> listed = new ArrayDeque<>();
  private final Set<String> assigned = new HashSet<>();
  private final List<Use> uses = new ArrayList<>();

  /** Behind {@code as} stand new names. */
  private boolean declaring;

  KnownNames(Map<String, Object> model) {
    this.model = model;
  }

  /** A variable of the template's own, wherever it is assigned. */
  void assign(String name) {
    assigned.add(name);
  }

  /**
   * Opens a loop.
   *
   * @param body what stands in the directive, e.g. {@code findings as f}
   */
  void enter(String directive, String body) {
    declaring = false;
    var variables = new HashMap<String, Object>();
    Object items = ANYTHING;
    Matcher loop = LOOP.matcher(body);
    if (loop.matches() && loop.group(1) != null) {
      items = items(List.of(loop.group(1).split("\\.")));
    } else if (directive.equals("list") && body.strip().matches("[\\w.]+")) {
      items = items(List.of(body.strip().split("\\.")));
    } else if (directive.equals("items") && !listed.isEmpty()) {
      items = listed.peek();
    }
    Matcher named = VARIABLES.matcher(body);
    if (named.find()) {
      boolean pair = named.group(2) != null;
      variables.put(named.group(1), pair ? ANYTHING : items);
      if (pair) {
        variables.put(named.group(2), ANYTHING);
      }
    }
    if (directive.equals("list")) {
      listed.push(items);
    }
    scopes.push(new Scope(directive, variables));
  }

  /** Closes a loop; other directives have no names of their own. */
  void leave(String directive) {
    if (!scopes.isEmpty() && scopes.peek().directive().equals(directive)) {
      scopes.pop();
      if (directive.equals("list")) {
        listed.pop();
      }
    }
  }

  /**
   * A name is used, with members behind it.
   *
   * @param optional whether the template says what to do when there is none
   */
  void use(int place, List<String> path, boolean optional) {
    String name = path.get(0);
    declaring |= name.equals("as");
    if (declaring || WORDS.contains(name) || Character.isDigit(name.charAt(0)) || optional) {
      return;
    }
    Optional<Object> value = value(name);
    if (value.isEmpty()) {
      uses.add(new Use(place, name, "请核对名称；可用的有：" + shown(model.keySet()), true));
      return;
    }
    Object holder = value.get();
    for (int i = 1; i < path.size() && holder instanceof Map<?, ?> map && !map.isEmpty(); i++) {
      if (!map.containsKey(path.get(i))) {
        String whole = String.join(".", path.subList(0, i + 1));
        String owner = String.join(".", path.subList(0, i));
        uses.add(new Use(place, whole, "“" + owner + "”里有：" + shown(map.keySet()), false));
        return;
      }
      Object next = map.get(path.get(i));
      holder = next == null ? ANYTHING : next;
    }
  }

  /** What is not there, names that are assigned anywhere left out. */
  List<Unknown> unknown() {
    return uses.stream()
        .filter(u -> !u.first() || !assigned.contains(u.name()))
        .map(u -> new Unknown(u.place(), u.name(), u.remedy()))
        .toList();
  }

  private Optional<Object> value(String name) {
    for (Scope scope : scopes) {
      if (scope.variables().containsKey(name)) {
        return Optional.of(scope.variables().get(name));
      }
    }
    return assigned.contains(name) ? Optional.of(ANYTHING) : Optional.ofNullable(model.get(name));
  }

  /** What the items of a list look like: a map of all keys that one of them has. */
  private Object items(List<String> path) {
    Object holder = value(path.get(0)).orElse(ANYTHING);
    for (String member : path.subList(1, path.size())) {
      Object next = holder instanceof Map<?, ?> map ? map.get(member) : null;
      holder = next == null ? ANYTHING : next;
    }
    var all = new HashMap<String, Object>();
    if (holder instanceof List<?> list) {
      for (Object item : list.subList(0, Math.min(list.size(), LOOKED_AT))) {
        if (!(item instanceof Map<?, ?> map)) {
          return ANYTHING;
        }
        map.forEach(
            (key, value) ->
                all.merge(
                    String.valueOf(key), value == null ? ANYTHING : value, KnownNames::joined));
      }
    }
    return all.isEmpty() ? ANYTHING : all;
  }

  /** Of two values of one key the one that tells more. */
  private static Object joined(Object one, Object other) {
    boolean empty =
        one instanceof List<?> list && list.isEmpty() || one instanceof Map<?, ?> m && m.isEmpty();
    return empty ? other : one;
  }

  private static String shown(Set<?> names) {
    var sorted = new TreeSet<String>();
    names.forEach(n -> sorted.add(String.valueOf(n)));
    String all = String.join("、", sorted.stream().limit(SHOWN).toList());
    return sorted.size() > SHOWN ? all + "等" : all;
  }
}
