package io.logdawg.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Ids;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditWordsTest {

  @Test
  void namesStandInQuotationMarksAndRolesDoNot() {
    assertThat(deed("member.role-changed", Map.of("name", "Bob", "from", "ADMIN", "to", "VIEWER")))
        .isEqualTo("changed the role of “Bob” from admin to viewer");
  }

  @Test
  void aThingWithoutANameIsToldByItsId() {
    assertThat(deed("api-key.revoked", Map.of())).isEqualTo("revoked the API key “the-id”");
  }

  @Test
  void namesThatLookLikePlaceholdersStayNames() {
    assertThat(deed("api-key.revoked", Map.of("name", "<name> [to]")))
        .isEqualTo("revoked the API key “<name> [to]”");
  }

  @Test
  void whatAnotherVersionWroteIsToldAsItStands() {
    assertThat(deed("moon.landed-on", Map.of())).isEqualTo("did “moon.landed-on” to “the-id”");
  }

  @ParameterizedTest
  @EnumSource(AuditAction.class)
  void everyActionHasWordsAndIsFoundByItsId(AuditAction action) {
    assertThat(deed(action.id(), Map.of())).isNotBlank().doesNotContain("<", "[");
    assertThat(AuditAction.of(action.id())).contains(action);
  }

  private static String deed(String action, Map<String, String> detail) {
    return new AuditEntry(Ids.next(), Instant.EPOCH, Who.SYSTEM, action, "the-id", detail).deed();
  }
}
