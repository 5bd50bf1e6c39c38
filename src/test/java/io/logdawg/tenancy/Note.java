package io.logdawg.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An entity as every room makes them, on a table that asks for little. */
@Entity
@Table(name = "audit_log")
class Note extends TenantOwned {

  record Detail(String firstName, Instant at, List<Integer> numbers, Map<String, Object> more) {}

  @Id UUID id;
  Instant at;
  String actor;
  String action;
  String subject;

  @JdbcTypeCode(SqlTypes.JSON)
  Detail detail;

  protected Note() {}

  Note(UUID id, String subject, Detail detail) {
    this.id = id;
    this.at = Instant.EPOCH;
    this.actor = "test";
    this.action = "note";
    this.subject = subject;
    this.detail = detail;
  }
}
