package io.logdawg.secrets.resealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Ids;
import io.logdawg.secrets.Keyring;
import io.logdawg.secrets.MemoryKeyring;
import io.logdawg.secrets.SealedColumn;
import io.logdawg.secrets.SecretStore;
import io.logdawg.secrets.resealing.ResealingTest.RotatingKeyring;
import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.DatabaseTest;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import({SecretStore.class, Resealing.class, RotatingKeyring.class})
class ResealingTest {

  private static final SealedColumn CREDENTIALS = new SealedColumn("credentials", "sealed");
  private static final SealedColumn WEBHOOKS = new SealedColumn("repositories", "webhook_secret");

  @Autowired TestDatabase database;
  @Autowired SecretStore secrets;
  @Autowired Resealing resealing;
  @Autowired Lookups lookups;
  @Autowired RotatingKeyring keyring;

  private TenantId organization;

  @BeforeEach
  void organization() {
    organization = TestOrganizations.create(database);
  }

  @Test
  void withoutARotationNothingIsWritten() {
    credential("a token");

    assertThat(run()).isZero();
  }

  @Test
  void afterARotationEachSecretIsSealedUnderTheNewKeyAndOpensTheSame() {
    var ids = IntStream.range(0, 120).mapToObj(i -> credential("token " + i)).toList();
    rotate();

    run();

    assertThat(ids)
        .allSatisfy(id -> assertThat(keyIdOf(sealed(id))).isEqualTo(secrets.currentKeyId()));
    assertThat(ids).map(id -> open(id, sealed(id))).contains("token 0", "token 119");
    assertThat(run()).isZero();
  }

  @Test
  void webhookSecretsAreSealedAnewToo() {
    var repository = TestOrganizations.repository(database, organization);
    set(
        "repositories",
        "webhook_secret_at = now(), webhook_secret",
        repository,
        seal(repository, "hook"));
    rotate();

    run();

    var sealed = read("select webhook_secret from repositories where id = ?", repository);
    assertThat(keyIdOf(sealed)).isEqualTo(secrets.currentKeyId());
    assertThat(open(repository, sealed)).isEqualTo("hook");
  }

  @Test
  void everyOrganizationHasItsTurn() {
    var first = credential("a token");
    organization = TestOrganizations.create(database);
    var second = credential("another");
    rotate();

    run();

    assertThat(List.of(first, second))
        .allSatisfy(id -> assertThat(keyIdOf(sealed(id))).isEqualTo(secrets.currentKeyId()));
  }

  @Test
  void oneThatDoesNotOpenIsLeftAloneAndStopsNobody() {
    var broken = credential("a token");
    var moved = seal(Ids.next(), "another row's");
    set("credentials", "sealed", broken, moved);
    var cut = credential("a token");
    set("credentials", "sealed", cut, new byte[] {1});
    var sound = credential("a token");
    rotate();

    run();

    assertThat(sealed(broken)).isEqualTo(moved);
    assertThat(sealed(cut)).containsExactly(1);
    assertThat(keyIdOf(sealed(sound))).isEqualTo(secrets.currentKeyId());
  }

  @Test
  void whatSomebodyElseHasJustStoredStays() {
    var id = credential("the old token");
    rotate();
    var stored = seal(id, "the new token");

    // Between reading the row and writing it back.
    keyring.beforeUnwrap(() -> set("credentials", "sealed", id, stored));
    run();
    keyring.beforeUnwrap(() -> {});

    assertThat(open(id, sealed(id))).isEqualTo("the new token");
  }

  private void rotate() {
    keyring.rotate();
  }

  private int run() {
    int[] renewed = {0};
    for (var each : lookups.organizations()) {
      Tenants.in(
          each, () -> renewed[0] += resealing.renew(CREDENTIALS) + resealing.renew(WEBHOOKS));
    }
    return renewed[0];
  }

  private UUID credential(String token) {
    var id = Ids.next();
    TestOrganizations.execute(
        database,
        """
        insert into credentials (id, org_id, name, provider, sealed, hint, created_at)
        values ('%1$s', '%2$s', '%1$s', 'git', '', '', now())
        """
            .formatted(id, organization));
    set("credentials", "sealed", id, seal(id, token));
    return id;
  }

  private byte[] seal(UUID row, String secret) {
    return Tenants.in(organization, () -> secrets.seal(row, secret));
  }

  private String open(UUID row, byte[] sealed) {
    return Tenants.in(organization, () -> secrets.open(row, sealed));
  }

  private byte[] sealed(UUID credential) {
    return read("select sealed from credentials where id = ?", credential);
  }

  private byte[] read(String sql, UUID id) {
    try (var connection = TestDatabase.connect(database.superuser());
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getBytes(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void set(String table, String column, UUID id, byte[] value) {
    TestOrganizations.execute(
        database,
        "update %s set %s = '\\x%s' where id = '%s'"
            .formatted(table, column, HexFormat.of().formatHex(value), id));
  }

  private static String keyIdOf(byte[] sealed) {
    return new String(sealed, 2, sealed[1], StandardCharsets.US_ASCII);
  }

  /** Rotates on demand, and lets a test do something while a row is being opened. */
  static final class RotatingKeyring implements Keyring {

    private final SequencedMap<String, byte[]> keys = new LinkedHashMap<>();
    private final MemoryKeyring held = new MemoryKeyring(keys, "the test lacks");
    private Runnable beforeUnwrap = () -> {};

    RotatingKeyring() {
      rotate();
    }

    void rotate() {
      var key = new byte[MemoryKeyring.KEY_BYTES];
      new SecureRandom().nextBytes(key);
      keys.putLast("key-" + keys.size(), key);
    }

    void beforeUnwrap(Runnable work) {
      beforeUnwrap = work;
    }

    @Override
    public String currentKeyId() {
      return held.currentKeyId();
    }

    @Override
    public byte[] wrap(String keyId, byte[] dataKey) {
      return held.wrap(keyId, dataKey);
    }

    @Override
    public byte[] unwrap(String keyId, byte[] wrapped) {
      beforeUnwrap.run();
      return held.unwrap(keyId, wrapped);
    }
  }
}
