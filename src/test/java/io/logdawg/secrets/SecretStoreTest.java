package io.logdawg.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Ids;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretStoreTest {

  private static final String SECRET = "ghp_markedTokenThatMustNotLeak";

  private final TenantId organization = new TenantId(Ids.next());
  private final UUID row = Ids.next();
  private final LinkedHashMap<String, byte[]> keys = new LinkedHashMap<>();
  private final SecretStore store = new SecretStore(new MemoryKeyring(keys, "the test lacks"));

  SecretStoreTest() {
    keys.put("first", AesGcm.newKey());
  }

  @Test
  void whatWasSealedOpensInItsRow() {
    assertThat(open(seal(SECRET))).isEqualTo(SECRET);
  }

  @Test
  void anySecretSurvivesEmptyAndForeignScriptsToo() {
    assertThat(open(seal(""))).isEmpty();
    assertThat(open(seal("Schlüssel 🔑 ключ"))).isEqualTo("Schlüssel 🔑 ключ");
  }

  @Test
  void theSameSecretIsNeverSealedTheSameWay() {
    assertThat(seal(SECRET)).isNotEqualTo(seal(SECRET));
  }

  @Test
  void theLayoutIsTheDocumentedOne() {
    var sealed = seal(SECRET);

    assertThat(sealed).startsWith(1, 5, 'f', 'i', 'r', 's', 't', 0, 12 + 32 + 16);
    assertThat(sealed).hasSize(1 + 1 + 5 + 2 + 60 + 12 + SECRET.length() + 16);
  }

  @Test
  void aChangeOfAnyByteIsNoticed() {
    var sealed = seal(SECRET);

    assertThat(IntStream.range(0, sealed.length))
        .allSatisfy(at -> {
          var changed = sealed.clone();
          changed[at] ^= 1;
          assertBroken(() -> open(changed));
        });
  }

  @Test
  void aCutAtAnyPlaceIsNoticed() {
    var sealed = seal(SECRET);

    assertThat(IntStream.range(0, sealed.length))
        .allSatisfy(length -> assertBroken(() -> open(Arrays.copyOf(sealed, length))));
  }

  @Test
  void somethingAddedIsNoticed() {
    var sealed = seal(SECRET);

    assertBroken(() -> open(Arrays.copyOf(sealed, sealed.length + 1)));
  }

  @Test
  void movedToAnotherRowItDoesNotOpen() {
    var sealed = seal(SECRET);

    assertBroken(() -> Tenants.in(organization, () -> store.open(Ids.next(), sealed)));
  }

  @Test
  void movedToAnotherOrganizationItDoesNotOpen() {
    var sealed = seal(SECRET);

    assertBroken(() -> Tenants.in(new TenantId(Ids.next()), () -> store.open(row, sealed)));
  }

  @Test
  void withoutAnOrganizationNothingIsSealed() {
    assertThatThrownBy(() -> store.seal(row, SECRET))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void afterRotationOldRowsOpenAndNewOnesUseTheNewKey() {
    var old = seal(SECRET);

    keys.put("second", AesGcm.newKey());

    assertThat(open(old)).isEqualTo(SECRET);
    assertThat(Envelope.of(seal(SECRET)).keyId()).isEqualTo("second");
  }

  @Test
  void aKeyThatIsGoneIsSaidSo() {
    var sealed = seal(SECRET);
    keys.put("second", AesGcm.newKey());
    keys.remove("first");

    assertThatThrownBy(() -> open(sealed))
        .isInstanceOf(SealBrokenException.class)
        .hasMessageContaining("the test lacks");
  }

  @Test
  void anotherKeyOfTheSameIdDoesNotOpenIt() {
    var sealed = seal(SECRET);
    keys.put("first", AesGcm.newKey());

    assertBroken(() -> open(sealed));
  }

  private byte[] seal(String secret) {
    return Tenants.in(organization, () -> store.seal(row, secret));
  }

  private String open(byte[] sealed) {
    return Tenants.in(organization, () -> store.open(row, sealed));
  }

  private static void assertBroken(Runnable opening) {
    assertThatThrownBy(opening::run)
        .isInstanceOf(SealBrokenException.class)
        .satisfies(e -> assertThat(e.toString()).doesNotContain(SECRET));
  }
}
