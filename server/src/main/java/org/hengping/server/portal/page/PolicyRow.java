package org.hengping.server.portal.page;

/** One policy in a list. */
public record PolicyRow(
    String title,
    String href,
    String number,
    String issuer,
    String status,
    String tone,
    String date) {}
