package org.hengping.server.staff.web;

/** The sign-in page. */
public record SignInView(Frame frame, String csrf, String problem, String user, String next) {}
