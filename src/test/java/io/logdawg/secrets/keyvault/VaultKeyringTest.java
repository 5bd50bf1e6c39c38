package io.logdawg.secrets.keyvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.secrets.SealBrokenException;
import io.logdawg.secrets.testing.KeyVaultDouble;
import io.logdawg.secrets.testing.MasterKeys;
import io.logdawg.secrets.testing.VaultClients;
import io.logdawg.source.testing.SteppedClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

class VaultKeyringTest {

  private static final String NAME = "logdawg-master-key";
  private static final byte[] DATA_KEY =
      "a data key of thirty-two bytes..".getBytes(StandardCharsets.US_ASCII);

  private final KeyVaultDouble vault = new KeyVaultDouble();
  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-23T12:00:00Z"));

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void theFirstStartTakesTheOnlyVersion() {
    var version = vault.set(NAME, MasterKeys.random());

    var keyring = start();

    assertThat(keyring.currentKeyId()).isEqualTo(version);
    assertThat(keyring.unwrap(version, keyring.wrap(version, DATA_KEY))).isEqualTo(DATA_KEY);
  }

  @Test
  void ofManyVersionsOnManyPagesTheNewestIsCurrentAndAllOpen() {
    var oldest = vault.set(NAME, MasterKeys.random());
    var wrapped = start().wrap(oldest, DATA_KEY);
    IntStream.range(0, 5).forEach(_ -> vault.set(NAME, MasterKeys.random()));
    var newest = vault.set(NAME, MasterKeys.random());

    var keyring = start();

    assertThat(keyring.currentKeyId()).isEqualTo(newest);
    assertThat(keyring.unwrap(oldest, wrapped)).isEqualTo(DATA_KEY);
  }

  @Test
  void aNewVersionIsCurrentFromTheNextLookOn() {
    var first = vault.set(NAME, MasterKeys.random());
    var keyring = start();
    var wrapped = keyring.wrap(first, DATA_KEY);
    var second = vault.set(NAME, MasterKeys.random());

    keyring.look();

    assertThat(keyring.currentKeyId()).isEqualTo(second);
    assertThat(keyring.unwrap(first, wrapped)).isEqualTo(DATA_KEY);
  }

  @Test
  void aVersionIsFetchedOnce() {
    var first = vault.set(NAME, MasterKeys.random());
    var keyring = start();

    keyring.look();
    keyring.look();

    assertThat(vault.requests()).containsOnlyOnce("/secrets/%s/%s".formatted(NAME, first));
  }

  @Test
  void aVersionThatIsNotToBeUsedYetIsNot() {
    var first = vault.set(NAME, MasterKeys.random());
    var tomorrow = clock.instant().plus(Duration.ofDays(1));
    var second = vault.set(NAME, MasterKeys.random(), tomorrow.getEpochSecond());
    var keyring = start();

    assertThat(keyring.currentKeyId()).isEqualTo(first);

    clock.advance(Duration.ofDays(1));
    keyring.look();
    assertThat(keyring.currentKeyId()).isEqualTo(second);
  }

  @Test
  void whatAnotherNodeSealedUnderANewVersionOpensAtOnce() {
    vault.set(NAME, MasterKeys.random());
    var slow = start();
    var second = vault.set(NAME, MasterKeys.random());
    var wrapped = start().wrap(second, DATA_KEY);

    assertThat(slow.unwrap(second, wrapped)).isEqualTo(DATA_KEY);
    assertThat(slow.currentKeyId()).isEqualTo(second);
  }

  @Test
  void aKeyIdThatNeverExistedDoesNotKeepTheVaultBusy() {
    vault.set(NAME, MasterKeys.random());
    var keyring = start();
    var before = vault.requests().size();

    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> keyring.unwrap("never", DATA_KEY))
          .isInstanceOf(SealBrokenException.class)
          .hasMessageContaining("the vault does not tell");
    }

    assertThat(vault.requests().size() - before).isEqualTo(1);
  }

  @Test
  void rotationsUnderLoadFailNothing() throws Exception {
    vault.set(NAME, MasterKeys.random());
    var one = start();
    var other = start();
    var over = new AtomicBoolean();
    Callable<Integer> load =
        () -> {
          int opened = 0;
          while (!over.get() || opened < 50) {
            var keyId = one.currentKeyId();
            assertThat(one.unwrap(keyId, one.wrap(keyId, DATA_KEY))).isEqualTo(DATA_KEY);
            opened++;
          }
          return opened;
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      var loads = IntStream.range(0, 4).mapToObj(_ -> threads.submit(load)).toList();
      for (int i = 0; i < 10; i++) {
        var newest = vault.set(NAME, MasterKeys.random());
        one.look();
        clock.advance(Duration.ofSeconds(3));
        assertThat(other.unwrap(newest, one.wrap(newest, DATA_KEY))).isEqualTo(DATA_KEY);
      }
      over.set(true);
      for (var each : loads) {
        assertThat(each.get()).isGreaterThanOrEqualTo(50);
      }
    }
  }

  @Test
  void aVersionThatWasDisabledSealsNoMoreButOpensWhereItIsHeld() {
    var first = vault.set(NAME, MasterKeys.random());
    var second = vault.set(NAME, MasterKeys.random());
    var keyring = start();
    var wrapped = keyring.wrap(second, DATA_KEY);

    vault.enable(NAME, second, false);
    keyring.look();

    assertThat(keyring.currentKeyId()).isEqualTo(first);
    assertThat(keyring.unwrap(second, wrapped)).isEqualTo(DATA_KEY);
    assertThatThrownBy(() -> start().unwrap(second, wrapped))
        .isInstanceOf(SealBrokenException.class)
        .hasMessageContaining("enable that version");
  }

  @ParameterizedTest
  @CsvSource({
    "401,not accepted",
    "403,refuses",
    "404,no such secret",
    "429,too many requests",
    "503,does not answer"
  })
  void aRefusalAtStartIsSaidInPlainWords(int status, String words) {
    vault.set(NAME, MasterKeys.random());
    vault.refuseAll(status);

    assertThatThrownBy(this::start)
        .isInstanceOf(VaultException.class)
        .hasMessageContaining(words)
        .hasMessageContaining(NAME)
        .satisfies(e -> assertThat(((VaultException) e).remedy()).isNotEmpty());
  }

  @Test
  void aVaultThatIsAwayAtStartIsSaidSo() {
    vault.close();

    assertThatThrownBy(this::start)
        .isInstanceOf(VaultException.class)
        .hasMessageContaining("does not answer");
  }

  @Test
  void aThrottledVaultIsAskedAgainAfterItsPause() {
    var version = vault.set(NAME, MasterKeys.random());
    vault.refuseNext(429, 429);

    assertThat(start().currentKeyId()).isEqualTo(version);
  }

  @Test
  void aSecretWithoutAnEnabledVersionIsSaidSo() {
    vault.enable(NAME, vault.set(NAME, MasterKeys.random()), false);

    assertThatThrownBy(this::start)
        .isInstanceOf(VaultException.class)
        .hasMessageContaining("No version of the secret is enabled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a password",
        "c2hvcnQ=",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "cGxlYXNlIGNoYW5nZSBtZSwgSSBhbSBmYXIgdG9vIGxvbmcgdG8gYmUgYSBrZXk="
      })
  void whatIsNoKeyIsSaidSoAndNotShown(String value) {
    var version = vault.set(NAME, value);

    assertThatThrownBy(this::start)
        .isInstanceOf(VaultException.class)
        .hasMessageContaining("is no master key")
        .hasMessageContaining(version)
        .satisfies(e -> {
          if (!value.isEmpty()) {
            assertThat(e.toString()).doesNotContain(value);
          }
        });
  }

  @Test
  void whileTheVaultIsAwayTheKeysInMemoryServeAndHealthIsDegraded() {
    var first = vault.set(NAME, MasterKeys.random());
    var keyring = start();
    var wrapped = keyring.wrap(first, DATA_KEY);
    assertThat(health(keyring)).isEqualTo(Status.UP);

    vault.refuseAll(503);
    keyring.look();

    assertThat(keyring.unwrap(first, wrapped)).isEqualTo(DATA_KEY);
    assertThat(keyring.currentKeyId()).isEqualTo(first);
    assertThat(health(keyring).getCode()).isEqualTo("DEGRADED");
    assertThat(keyring.awaySince()).contains(clock.instant());

    vault.refuseAll(0);
    keyring.look();
    assertThat(health(keyring)).isEqualTo(Status.UP);
  }

  @Test
  void aBrokenNewVersionLeavesTheOldOneInUse() {
    var first = vault.set(NAME, MasterKeys.random());
    var keyring = start();

    vault.set(NAME, "not a key");
    keyring.look();

    assertThat(keyring.currentKeyId()).isEqualTo(first);
    assertThat(health(keyring).getCode()).isEqualTo("DEGRADED");
  }

  @Test
  void itsTextFormHidesTheKeys() {
    var key = MasterKeys.random();
    vault.set(NAME, key);

    assertThat(start().toString()).doesNotContain(key).contains(start().currentKeyId());
  }

  private VaultKeyring start() {
    return new VaultKeyring(new VaultKeys(VaultClients.of(vault), NAME, clock), clock);
  }

  private static Status health(VaultKeyring keyring) {
    return new VaultHealth(keyring).health().getStatus();
  }
}
