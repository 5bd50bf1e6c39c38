package io.logdawg.organization.erasure;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.security.ForAdmins;
import io.logdawg.tenancy.Organization;
import io.logdawg.tenancy.Organizations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases the caller's organization: every row of every table, the audit log and the queue's jobs
 * among them, in one transaction. Killed before its end nothing is gone, after it everything is.
 * What still runs for the organization finds its rows gone and stops by itself.
 */
@Service
public class Erasure {

  private static final Logger log = LoggerFactory.getLogger(Erasure.class);

  /** Work that holds a row which it wants, and wants one that it holds, makes it give way. */
  private static final int ATTEMPTS = 5;

  private final Organizations organizations;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Erasure(Organizations organizations, JdbcClient jdbc, TransactionTemplate transaction) {
    this.organizations = organizations;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * @param slug of the organization, as whoever wants it gone has typed it
   * @throws FailureException Invalid where it is another; Conflict where work on it does not let go
   */
  @ForAdmins
  public void erase(String slug) {
    Organization organization = organizations.current();
    if (!organization.slug().equals(slug.strip())) {
      throw new FailureException(
          new Failure.Invalid("slug", "must be \"%s\"".formatted(organization.slug())));
    }
    for (int attempt = 1; !tryToErase(organization); attempt++) {
      if (attempt == ATTEMPTS) {
        throw new FailureException(
            new Failure.Conflict(
                "Diagnoses are at work on it just now. Nothing is erased yet: try again."));
      }
    }
    log.warn("Organization {} ({}) was erased", organization.slug(), organization.id());
  }

  private boolean tryToErase(Organization organization) {
    try {
      transaction.executeWithoutResult(_ ->
          jdbc.sql("select true from erasure.erase_organization(?)")
              .param(organization.slug())
              .query(Boolean.class)
              .list());
      return true;
    } catch (ConcurrencyFailureException deadlock) {
      log.debug("The erasure of {} gave way", organization.slug(), deadlock);
      return false;
    }
  }
}
