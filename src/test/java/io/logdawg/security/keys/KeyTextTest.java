package io.logdawg.security.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class KeyTextTest {

  @Test
  void aKeyHasAFormThatScannersKnow() {
    assertThat(KeyText.random()).matches("ldg_[A-Za-z0-9_-]{43}[A-Za-z0-9_-]{6}");
  }

  @Test
  void itEndsWithItsOwnChecksum() {
    var key = KeyText.random();
    var body = key.substring(0, key.length() - 6);
    var crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.US_ASCII));

    var checksum = Base64.getUrlDecoder().decode(key.substring(body.length()));

    assertThat(ByteBuffer.wrap(checksum).getInt()).isEqualTo((int) crc.getValue());
  }

  @Test
  void noTwoAreAlike() {
    assertThat(Stream.generate(KeyText::random).limit(1000).collect(Collectors.toSet()))
        .hasSize(1000);
  }

  @Test
  void itIsKeptAsSha256() {
    assertThat(HexFormat.of().formatHex(KeyText.hash("abc")))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aListShowsAQuarterAtMost() {
    assertThat(KeyText.shown("ldg_abcdefghijklmnopqrstuvwxyz0123456789ABCDEF"))
        .isEqualTo("ldg_abcdef");
    assertThat(KeyText.shown("k".repeat(20))).hasSize(5);
  }
}
