package io.logdawg.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantsTest {

  private final TenantId first = new TenantId(UUID.randomUUID());
  private final TenantId second = new TenantId(UUID.randomUUID());

  @Test
  void withoutAnOrganizationThereIsNoCurrentOne() {
    assertThatThrownBy(Tenants::current).isInstanceOf(IllegalStateException.class);
    assertThat(Tenants.find()).isEmpty();
  }

  @Test
  void workSeesTheOrganizationThatItIsFor() {
    assertThat(Tenants.in(first, Tenants::current)).isEqualTo(first);
  }

  @Test
  void theOneBeforeComesBackAfterTheWork() {
    Tenants.in(
        first,
        () -> {
          Tenants.in(second, () -> assertThat(Tenants.current()).isEqualTo(second));
          assertThat(Tenants.current()).isEqualTo(first);
        });
    assertThat(Tenants.find()).isEmpty();
  }

  @Test
  void theOneBeforeComesBackAfterAFailureToo() {
    Tenants.in(
        first,
        () -> {
          assertThatThrownBy(() ->
                  Tenants.in(
                      second,
                      () -> {
                        throw new IllegalArgumentException();
                      }))
              .isInstanceOf(IllegalArgumentException.class);
          assertThat(Tenants.current()).isEqualTo(first);
        });
  }

  @Test
  void anotherThreadHasNoneUnlessItIsTold() throws InterruptedException {
    var seen = new boolean[] {true};

    Tenants.in(
        first,
        () -> {
          var thread = Thread.ofVirtual().start(() -> seen[0] = Tenants.find().isPresent());
          try {
            thread.join();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });

    assertThat(seen[0]).isFalse();
  }
}
