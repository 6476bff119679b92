package org.hengping.server.staff.web;

/** A form came after its session had ended; its text is shown so that it can be copied. */
public record ExpiredView(Frame frame, String text) {}
