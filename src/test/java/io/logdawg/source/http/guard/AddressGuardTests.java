package io.logdawg.source.http.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.logdawg.base.Failure.AddressRefused;
import io.logdawg.base.Failure.Invalid;
import io.logdawg.base.FailureException;
import io.logdawg.source.SourceSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class AddressGuardTests {

  private static final Map<String, String> NAMES =
      Map.of(
          "git.example.com", "93.184.216.34",
          "six.example.com", "2606:2800:220:1::1",
          "rebound.example.com", "127.0.0.1",
          "metadata.example.com", "169.254.169.254",
          "mixed.example.com", "93.184.216.34,10.0.0.7");

  private final AddressGuard guard = guard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://git.example.com/a/b",
        "https://git.example.com:443/a/b",
        "https://git.example.com:8443/a/b",
        "HTTPS://GIT.example.com/a/b",
        "https://six.example.com/a/b",
        "https://93.184.216.34/a/b",
        "https://[2606:2800:220:1::1]/a/b",
        "https://unresolved.example.com/a/b",
      })
  void letsPublicAddressesThrough(String address) {
    assertThatCode(() -> guard.check("url", URI.create(address))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://git.example.com/a/b",
        "ftp://git.example.com/a/b",
        "ssh://git.example.com/a/b",
        "file://git.example.com/etc/passwd",
        "gopher://git.example.com/a/b",
        "https://localhost/a/b",
        "https://LOCALHOST/a/b",
        "https://db.localhost/a/b",
        "https://printer.local/a/b",
        "https://metadata.google.internal/a/b",
        "https://postgres/a/b",
        "https://git.example.com./a/b",
        "https://127.0.0.1/a/b",
        "https://2130706433/a/b",
        "https://0x7f000001/a/b",
        "https://0177.0.0.1/a/b",
        "https://0.0.0.0/a/b",
        "https://0/a/b",
        "https://10.1.2.3/a/b",
        "https://100.64.0.1/a/b",
        "https://169.254.169.254/latest/meta-data",
        "https://168.63.129.16/machine",
        "https://172.16.0.1/a/b",
        "https://172.31.255.255/a/b",
        "https://192.168.1.1/a/b",
        "https://192.0.0.8/a/b",
        "https://192.0.2.1/a/b",
        "https://198.18.0.1/a/b",
        "https://224.0.0.1/a/b",
        "https://240.0.0.1/a/b",
        "https://255.255.255.255/a/b",
        "https://[::1]/a/b",
        "https://[::]/a/b",
        "https://[::ffff:127.0.0.1]/a/b",
        "https://[::ffff:10.0.0.1]/a/b",
        "https://[::127.0.0.1]/a/b",
        "https://[64:ff9b::7f00:1]/a/b",
        "https://[64:ff9b:1::a00:1]/a/b",
        "https://[2002:7f00:1::]/a/b",
        "https://[2001::1]/a/b",
        "https://[2001:db8::1]/a/b",
        "https://[fe80::1]/a/b",
        "https://[fe80::1%25eth0]/a/b",
        "https://[fc00::1]/a/b",
        "https://[fd12:3456::1]/a/b",
        "https://[ff02::1]/a/b",
        "https://rebound.example.com/a/b",
        "https://metadata.example.com/a/b",
        "https://mixed.example.com/a/b",
        "https://git.example.com:22/a/b",
        "https://git.example.com:25/a/b",
        "https://git.example.com:80/a/b",
      })
  void refusesEverythingElse(String address) {
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> guard.check("url", URI.create(address)))
        .satisfies(e -> assertThat(e.failure()).isInstanceOf(AddressRefused.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:secret@git.example.com/a/b",
        "https://git.example.com@127.0.0.1/a/b",
        "https://git.example.com:0/a/b",
        "https://git.example.com:99999/a/b",
        "https://under_score.example.com/a/b",
        "https:///a/b",
        "https:git.example.com/a/b",
        "/etc/passwd",
        "https://0x7f.1/a/b",
        "https://127.1/a/b",
      })
  void callsAddressesWithoutAPlainHostInvalid(String address) {
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> guard.check("api_url", URI.create(address)))
        .satisfies(e ->
            assertThat(e.failure())
                .isInstanceOfSatisfying(
                    Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("api_url")));
  }

  @Test
  void anAllowedHostMayBePrivateAndPlainHttp() {
    AddressGuard lenient = guard("127.0.0.1", "postgres:9000", "[::1]");

    assertThatCode(() -> lenient.check("url", URI.create("http://127.0.0.1:9090/a/b")))
        .doesNotThrowAnyException();
    assertThatCode(() -> lenient.check("url", URI.create("http://postgres:9000/a/b")))
        .doesNotThrowAnyException();
    assertThatCode(() -> lenient.check("url", URI.create("http://[::1]/a/b")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://postgres:9001/a", "file://127.0.0.1/a", "ssh://127.0.0.1/a"})
  void anAllowedHostIsAllowedAsListedOnly(String address) {
    AddressGuard lenient = guard("127.0.0.1", "postgres:9000");

    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> lenient.check("url", URI.create(address)));
  }

  @Test
  void aNameThatTurnsPrivateIsRefusedWhenConnecting() {
    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> guard.resolve("rebound.example.com", 443))
        .isInstanceOf(AddressRefusedException.class);
  }

  @Test
  void onePrivateAddressAmongPublicOnesIsEnough() {
    assertThatExceptionOfType(AddressRefusedException.class)
        .isThrownBy(() -> guard.resolve("mixed.example.com", 443));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://host/", "user@host", "host/path", "", "ho st"})
  void theOperatorsListIsChecked(String entry) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> guard(entry))
        .withMessageContaining("allowed-hosts");
  }

  private static AddressGuard guard(String... allowed) {
    var settings =
        new SourceSettings(
            List.of(allowed),
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            40,
            4);
    return new AddressGuard(settings, AddressGuardTests::lookUp);
  }

  /** Names from the table; literals as the system reads them. */
  private static InetAddress[] lookUp(String host) throws UnknownHostException {
    String key = host.toLowerCase(Locale.ROOT);
    if (!NAMES.containsKey(key)) {
      if (key.endsWith(".example.com")) {
        throw new UnknownHostException(host);
      }
      return InetAddress.getAllByName(host);
    }
    String[] literals = NAMES.get(key).split(",");
    InetAddress[] addresses = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      addresses[i] = InetAddress.getByName(literals[i]);
    }
    return addresses;
  }
}
