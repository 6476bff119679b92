package org.hengping.corpus.backup;

/**
 * What was copied, or brought back.
 *
 * @param tables number of tables
 * @param rows in all tables
 * @param files beside the database
 * @param bytes of tables and files, before compression
 * @param checksum SHA-256 (hex) of the manifest, which holds those of all parts
 */
public record BackedUp(int tables, long rows, int files, long bytes, String checksum) {
  static BackedUp of(BackupManifest manifest, String checksum) {
    var parts = manifest.parts();
    int tables = (int) parts.stream().filter(BackupManifest.Part::isTable).count();
    return new BackedUp(
        tables,
        parts.stream().mapToLong(BackupManifest.Part::rows).sum(),
        parts.size() - tables,
        parts.stream().mapToLong(BackupManifest.Part::size).sum(),
        checksum);
  }
}
