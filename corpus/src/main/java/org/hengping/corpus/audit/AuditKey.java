package org.hengping.corpus.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hengping.corpus.file.DurableFile;

/**
 * The key that vouches for the head of the audit log: {@code audit.key}, which only its owner can
 * read, and {@code audit.pub} for everybody. Thread-safe.
 */
public final class AuditKey {
  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "audit.key";
  private static final String PUBLIC = "audit.pub";

  private final Path folder;
  private final PrivateKey key;
  private final String publicKey;
  private final SecretKeySpec seal;
  private final boolean made;

  private AuditKey(Path folder, PrivateKey key, String publicKey, boolean made)
      throws GeneralSecurityException {
    this.folder = folder;
    this.key = key;
    this.publicKey = publicKey;
    this.made = made;
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update("hengping audit anchor\n".getBytes(StandardCharsets.US_ASCII));
    this.seal = new SecretKeySpec(digest.digest(key.getEncoded()), "HmacSHA256");
  }

  /** Reads the key of a folder, or makes one, which lasts once it is told to {@link #keep}. */
  public static AuditKey open(Path folder) {
    try {
      return Files.exists(folder.resolve(PRIVATE)) ? read(folder) : make(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("审计密钥无法读写：" + folder.resolve(PRIVATE), e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("审计密钥损坏：" + folder.resolve(PRIVATE), e);
    }
  }

  private static AuditKey read(Path folder) throws IOException, GeneralSecurityException {
    byte[] encoded = Base64.getDecoder().decode(text(folder.resolve(PRIVATE)));
    var key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    return new AuditKey(folder, key, text(folder.resolve(PUBLIC)), false);
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }

  private static AuditKey make(Path folder) throws GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    return new AuditKey(folder, pair.getPrivate(), base64(pair.getPublic().getEncoded()), true);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Whether the folder had no key, so that nothing in it can be under its seal yet. */
  public boolean isMade() {
    return made;
  }

  /** Writes a key that was made to its folder, the half without which it is none last. */
  public void keep() {
    if (made) {
      DurableFile.write(folder.resolve(PUBLIC), publicKey.getBytes(StandardCharsets.US_ASCII));
      DurableFile.writePrivate(
          folder.resolve(PRIVATE), base64(key.getEncoded()).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** The public half, Base64. */
  public String publicKey() {
    return publicKey;
  }

  /** Signs a text; Base64. */
  public String sign(String text) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK cannot sign with " + ALGORITHM, e);
    }
  }

  /** Whether the holder of a public key signed this text; false for anything malformed. */
  public static boolean signed(String text, String signature, String publicKey) {
    try {
      byte[] encoded = Base64.getDecoder().decode(publicKey);
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
      var verification = Signature.getInstance(ALGORITHM);
      verification.initVerify(key);
      verification.update(text.getBytes(StandardCharsets.UTF_8));
      return verification.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /** A keyed hash of a text that only the holder of the key can make or check. */
  byte[] seal(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(seal);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
    }
  }
}
