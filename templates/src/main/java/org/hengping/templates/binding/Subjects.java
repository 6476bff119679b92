package org.hengping.templates.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.RegisterSnapshot;

/** The subjects of one kind in the registers, and what a template sees of one. */
interface Subjects {

  /** The subject with this id. */
  Optional<Subject> find(String id, RegisterSnapshot registers);

  /** All of a year, in order of their ids. */
  List<Subject> all(int year, RegisterSnapshot registers);

  /** What a template sees of the subject, which is one of these. */
  Map<String, Object> model(String id, RegisterSnapshot registers, Scope scope);
}
