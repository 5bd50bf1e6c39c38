package io.logdawg.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What may be asked before the organization is known, and by work over all of them (which walks
 * {@link #organizations()} and does its part in each). One question each; nothing else crosses.
 * Callable anywhere, in a transaction or out of one, with an organization bound or without.
 */
@Component
public class Lookups {

  private final JdbcClient jdbc;

  Lookups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An API key and whose it is. Whether it is still good is read there. */
  public record KeyOwner(UUID keyId, TenantId tenant) {}

  /** A member and where. */
  public record MemberOf(UUID memberId, TenantId tenant) {}

  /** All organizations, the oldest first. */
  public List<TenantId> organizations() {
    return jdbc.sql("select id from lookup.organizations() as id")
        .query((row, _) -> tenant(row, "id"))
        .list();
  }

  public Optional<TenantId> organizationOfSlug(String slug) {
    return organization("lookup.organization_of_slug", slug);
  }

  public Optional<TenantId> organizationOfEntraTenant(UUID entraTenant) {
    return organization("lookup.organization_of_entra_tenant", entraTenant);
  }

  public Optional<TenantId> organizationOfRepository(UUID repository) {
    return organization("lookup.organization_of_repository", repository);
  }

  /**
   * @param hash SHA-256 of the whole key
   */
  public Optional<KeyOwner> apiKey(byte[] hash) {
    return jdbc.sql("select key_id, org_id from lookup.api_key(?)")
        .param(hash)
        .query((row, _) -> new KeyOwner(uuid(row, "key_id"), tenant(row, "org_id")))
        .optional();
  }

  /**
   * @param issuer {@code local}, or the OpenID issuer
   * @param subject the e-mail address in lower case where the issuer is local
   */
  public Optional<MemberOf> member(String issuer, String subject) {
    return jdbc.sql("select member_id, org_id from lookup.member(?, ?)")
        .params(issuer, subject)
        .query((row, _) -> new MemberOf(uuid(row, "member_id"), tenant(row, "org_id")))
        .optional();
  }

  private Optional<TenantId> organization(String function, Object key) {
    return jdbc.sql("select id from %s(?) as id where id is not null".formatted(function))
        .param(key)
        .query((row, _) -> tenant(row, "id"))
        .optional();
  }

  private static TenantId tenant(ResultSet row, String column) throws SQLException {
    return new TenantId(uuid(row, column));
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
