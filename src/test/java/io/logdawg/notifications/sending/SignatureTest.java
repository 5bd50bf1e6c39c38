package io.logdawg.notifications.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SignatureTest {

  private static final String KEY =
      "whsec_" + Base64.getEncoder().encodeToString(bytes("3021e3d7c4b3f4c1d2b6a59788695a4b"));

  @Test
  void isWhatAnotherImplementationOfTheSpecificationMakes() {
    // printf 'msg_1.1614265330.{"test": 2432232314}' | openssl dgst -sha256 -mac HMAC
    //   -macopt hexkey:3021e3d7c4b3f4c1d2b6a59788695a4b -binary | base64 gitleaks:allow
    assertThat(Signature.of(KEY, "msg_1", 1614265330L, "{\"test\": 2432232314}".getBytes(UTF_8)))
        .isEqualTo("v1,Pzdvs5p7d2mEBYd/UHXJ3REBx8zpV72fbnzx8a+0/Cg=");
  }

  @Test
  void dependsOnTheIdTheTimeTheBodyAndTheKey() {
    var body = "{}".getBytes(UTF_8);

    assertThat(Signature.of(KEY, "a", 1, body))
        .isEqualTo(Signature.of(KEY, "a", 1, body))
        .isNotEqualTo(Signature.of(KEY, "b", 1, body))
        .isNotEqualTo(Signature.of(KEY, "a", 2, body))
        .isNotEqualTo(Signature.of(KEY, "a", 1, "[]".getBytes(UTF_8)))
        .isNotEqualTo(
            Signature.of("whsec_" + Base64.getEncoder().encodeToString(bytes("00")), "a", 1, body));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
