package org.hengping.publisher.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** The two public keys that a portal trusts. */
public final class TrustedKeys {
  private final PublicKey release;
  private final PublicKey approval;

  private TrustedKeys(PublicKey release, PublicKey approval) {
    this.release = release;
    this.approval = approval;
  }

  /**
   * Reads {@code release.pub} and {@code approval.pub} of a folder.
   *
   * @throws IllegalStateException when they are damaged or the same
   */
  public static TrustedKeys read(Path folder) {
    try {
      var release = key(folder.resolve("release.pub"));
      var approval = key(folder.resolve("approval.pub"));
      if (Arrays.equals(release.getEncoded(), approval.getEncoded())) {
        throw new IllegalStateException("发布密钥与审批密钥不得相同：" + folder);
      }
      return new TrustedKeys(release, approval);
    } catch (IOException e) {
      throw new UncheckedIOException("公钥无法读取：" + folder, e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("公钥损坏：" + folder, e);
    }
  }

  private static PublicKey key(Path file) throws IOException, GeneralSecurityException {
    byte[] encoded = Base64.getDecoder().decode(Files.readString(file).strip());
    return KeyFactory.getInstance(SigningKeys.ALGORITHM)
        .generatePublic(new X509EncodedKeySpec(encoded));
  }

  /**
   * Puts the keys into a folder that has none; keys once trusted are never replaced here.
   *
   * @throws IllegalStateException when the folder trusts other keys
   */
  public void install(Path folder) {
    try {
      if (Files.exists(folder.resolve("release.pub"))) {
        var there = read(folder);
        if (!there.release.equals(release) || !there.approval.equals(approval)) {
          throw new IllegalStateException("门户已信任另一组公钥：" + folder);
        }
        return;
      }
      var base64 = Base64.getEncoder();
      DurableFiles.write(folder.resolve("approval.pub"), base64.encode(approval.getEncoded()));
      DurableFiles.write(folder.resolve("release.pub"), base64.encode(release.getEncoded()));
    } catch (IOException e) {
      throw new UncheckedIOException("公钥无法写入：" + folder, e);
    }
  }

  void verify(byte[] manifest, Signatures signatures) {
    if (!holds(release, "release", manifest, signatures.release())) {
      throw new BadBundle("发布签名无效");
    }
    if (!holds(approval, "approval", manifest, signatures.approval())) {
      throw new BadBundle("审批签名无效");
    }
  }

  private static boolean holds(PublicKey key, String role, byte[] manifest, byte[] bytes) {
    try {
      var signature = Signature.getInstance(SigningKeys.ALGORITHM);
      signature.initVerify(key);
      signature.update(message(role, manifest));
      return signature.verify(bytes);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** What is signed: a signature of one role never stands for the other. */
  static byte[] message(String role, byte[] manifest) {
    byte[] head = ("hengping-bundle-1 " + role + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] message = Arrays.copyOf(head, head.length + manifest.length);
    System.arraycopy(manifest, 0, message, head.length, manifest.length);
    return message;
  }
}
