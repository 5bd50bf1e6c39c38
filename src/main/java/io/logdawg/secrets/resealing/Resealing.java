package io.logdawg.secrets.resealing;

import io.logdawg.secrets.SealBrokenException;
import io.logdawg.secrets.SealedColumn;
import io.logdawg.secrets.SecretStore;
import io.logdawg.tenancy.Tenants;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the bound organization's secrets under the current key. Each row is its own transaction and
 * is changed only if it is still what was read: killed anywhere nothing is lost, and what somebody
 * else has just stored stays.
 */
@Component
class Resealing {

  private static final Logger log = LoggerFactory.getLogger(Resealing.class);

  private static final int BATCH = 50;
  private static final UUID FIRST = new UUID(0, 0);

  private final SecretStore secrets;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Resealing(SecretStore secrets, JdbcClient jdbc, TransactionTemplate transaction) {
    this.secrets = secrets;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  private static final class Row {

    private final UUID id;
    private final byte[] sealed;

    Row(UUID id, byte[] sealed) {
      this.id = id;
      this.sealed = sealed;
    }
  }

  /**
   * @return how many rows were sealed anew
   */
  int renew(SealedColumn column) {
    int renewed = 0;
    List<Row> batch = old(column, FIRST);
    while (!batch.isEmpty()) {
      for (Row row : batch) {
        renewed += renew(column, row) ? 1 : 0;
      }
      batch = old(column, batch.getLast().id);
    }
    return renewed;
  }

  /** The key's id stands in the envelope after a byte for the format and one for its length. */
  private List<Row> old(SealedColumn in, UUID after) {
    return transaction.execute(_ ->
        jdbc.sql(
                """
                select id, %1$s as sealed from %2$s
                where org_id = :org and id > :after
                  and case when octet_length(%1$s) > 2
                    then substring(%1$s from 3 for get_byte(%1$s, 1)) <> :key else false end
                order by id limit :batch
                """
                    .formatted(in.column(), in.table()))
            .param("org", Tenants.current().value())
            .param("after", after)
            .param("key", secrets.currentKeyId().getBytes(StandardCharsets.US_ASCII))
            .param("batch", BATCH)
            .query((row, _) -> new Row(row.getObject("id", UUID.class), row.getBytes("sealed")))
            .list());
  }

  private boolean renew(SealedColumn column, Row row) {
    try {
      return secrets
          .renew(row.id, row.sealed)
          .filter(sealed -> replace(column, row, sealed))
          .isPresent();
    } catch (SealBrokenException e) {
      log.warn("{} of {} cannot be sealed anew: {}", column, row.id, e.getMessage());
      return false;
    }
  }

  private boolean replace(SealedColumn in, Row row, byte[] sealed) {
    int changed =
        transaction.execute(_ ->
            jdbc.sql(
                    "update %2$s set %1$s = :sealed where org_id = :org and id = :id and %1$s = :old"
                        .formatted(in.column(), in.table()))
                .param("sealed", sealed)
                .param("org", Tenants.current().value())
                .param("id", row.id)
                .param("old", row.sealed)
                .update());
    return changed == 1;
  }
}
