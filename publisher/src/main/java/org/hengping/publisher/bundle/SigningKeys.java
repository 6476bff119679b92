package org.hengping.publisher.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The staff zone's two private keys: one for releasing, one for the approval that came before. Each
 * lies in its own file that only its owner can read.
 */
public final class SigningKeys {
  static final String ALGORITHM = "Ed25519";
  private static final String RELEASE = "release";
  private static final String APPROVAL = "approval";

  private final PrivateKey release;
  private final PrivateKey approval;
  private final Path folder;

  private SigningKeys(Path folder, PrivateKey release, PrivateKey approval) {
    this.folder = folder;
    this.release = release;
    this.approval = approval;
  }

  /** Reads the keys of a folder, making them first where they are missing. */
  public static SigningKeys open(Path folder) {
    try {
      for (String name : new String[] {RELEASE, APPROVAL}) {
        if (!Files.exists(folder.resolve(name + ".key"))) {
          make(folder, name);
        }
      }
      return new SigningKeys(folder, read(folder, RELEASE), read(folder, APPROVAL));
    } catch (IOException e) {
      throw new UncheckedIOException("签名密钥无法读写：" + folder, e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("签名密钥损坏：" + folder, e);
    }
  }

  /** A secret of 32 random bytes under this name, made when it is missing. */
  public static byte[] secret(Path folder, String name) {
    Path file = folder.resolve(name + ".key");
    try {
      if (!Files.exists(file)) {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        DurableFiles.writePrivate(file, Base64.getEncoder().encode(bytes));
      }
      return Base64.getDecoder().decode(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("密钥无法读写：" + file, e);
    }
  }

  private static void make(Path folder, String name) throws IOException, GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    var base64 = Base64.getEncoder();
    DurableFiles.write(folder.resolve(name + ".pub"), base64.encode(pair.getPublic().getEncoded()));
    DurableFiles.writePrivate(
        folder.resolve(name + ".key"), base64.encode(pair.getPrivate().getEncoded()));
  }

  private static PrivateKey read(Path folder, String name)
      throws IOException, GeneralSecurityException {
    String text = Files.readString(folder.resolve(name + ".key"), StandardCharsets.US_ASCII);
    return KeyFactory.getInstance(ALGORITHM)
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text.strip())));
  }

  /** The public halves, to be trusted by the portal. */
  public TrustedKeys trusted() {
    return TrustedKeys.read(folder);
  }

  Signatures sign(byte[] manifest) {
    return new Signatures(sign(release, RELEASE, manifest), sign(approval, APPROVAL, manifest));
  }

  private static byte[] sign(PrivateKey key, String role, byte[] manifest) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(TrustedKeys.message(role, manifest));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK cannot sign with " + ALGORITHM, e);
    }
  }
}
