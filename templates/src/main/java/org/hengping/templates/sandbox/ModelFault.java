package org.hengping.templates.sandbox;

import freemarker.template.TemplateModelException;

/** A function or directive refused its arguments. */
final class ModelFault extends TemplateModelException {
  private static final long serialVersionUID = 1L;

  private final String messageForPeople;

  ModelFault(String message, Exception cause) {
    super(message, cause);
    this.messageForPeople = message;
  }

  String getMessageForPeople() {
    return messageForPeople;
  }
}
