package org.hengping.publisher.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON with one form per value: fields in the order of the record, no blanks, nothing unknown. What
 * is read must be written the same way again.
 */
final class CanonicalJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CanonicalJson() {}

  static byte[] write(Object value) {
    try {
      return JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not a value of ours: " + value.getClass(), e);
    }
  }

  /**
   * @throws BadBundle when the bytes are not the canonical form of a value of this type
   */
  static <T> T read(byte[] bytes, Class<T> type, String what) {
    try {
      T value = JSON.readValue(bytes, type);
      if (value != null && Arrays.equals(bytes, write(value))) {
        return value;
      }
    } catch (IOException e) {
      if (e.getCause() instanceof BadBundle bad) {
        throw bad;
      }
    }
    throw new BadBundle(what + "格式不合规");
  }
}
