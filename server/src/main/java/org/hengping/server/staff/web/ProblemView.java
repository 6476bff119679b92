package org.hengping.server.staff.web;

/**
 * A page that tells what went wrong.
 *
 * @param status HTTP status
 * @param message what happened, for people
 * @param remedy what to do now
 * @param text text that came with the request and must not be lost, may be empty
 */
public record ProblemView(Frame frame, int status, String message, String remedy, String text) {}
