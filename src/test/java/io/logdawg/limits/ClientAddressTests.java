package io.logdawg.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTests {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "203.0.113.7:51234, 203.0.113.7",
    "2001:db8:1:2:3:4:5:6, 20:01:0d:b8:00:01:00:02",
    "2001:db8:1:2:ffff::1, 20:01:0d:b8:00:01:00:02",
    "[2001:db8:1:2::9]:443, 20:01:0d:b8:00:01:00:02",
    "2001:db8:1:3::1, 20:01:0d:b8:00:01:00:03",
    "::ffff:203.0.113.7, 203.0.113.7",
    "unknown, unknown",
    "[broken, ''",
    "a:b:c, a:b:c"
  })
  void requestsAreCountedForWhatOneCustomerHas(String remote, String counted) {
    assertThat(ClientAddress.of(remote)).isEqualTo(counted);
  }
}
