package org.hengping.publisher.redaction;

import org.hengping.corpus.manuscript.Anchor;

/**
 * One place that was taken out. It never holds the text.
 *
 * @param place where in the original manuscript; the title counts as the start of the first block
 * @param hash HMAC-SHA256 (hex) of the normalised text under the staff zone's key: equal items have
 *     equal hashes, and nobody without the key can try values
 */
public record Redaction(Anchor place, Rule rule, String hash) {

  /** Legal basis, for people. */
  public String basis() {
    return rule.basis();
  }
}
