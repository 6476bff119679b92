package org.hengping.publisher.bundle;

/** The Ed25519 signatures of a manifest by the two roles. The arrays are not copied. */
public record Signatures(byte[] release, byte[] approval) {}
