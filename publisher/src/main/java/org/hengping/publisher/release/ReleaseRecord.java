package org.hengping.publisher.release;

import org.hengping.publisher.bundle.BundleKind;

/**
 * What the staff zone knows of a bundle that it wrote; it never leaves the staff zone.
 *
 * @param document id of the document
 * @param revision revision that was released, or was on the portal when it was withdrawn
 * @param actor user who released or withdrew it
 * @param manifest hash of the bundle's manifest
 * @param reason why it was withdrawn, empty otherwise
 */
public record ReleaseRecord(
    long sequence,
    BundleKind kind,
    String document,
    int revision,
    String publicId,
    String actor,
    String manifest,
    String reason) {}
