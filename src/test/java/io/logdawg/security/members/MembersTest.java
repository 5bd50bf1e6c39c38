package io.logdawg.security.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.audit.AuditEntry;
import io.logdawg.audit.AuditLog;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.base.Ids;
import io.logdawg.security.Role;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.As;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class MembersTest {

  @Autowired Members members;
  @Autowired AuditLog audit;
  @Autowired TestDatabase database;

  private TenantId organization;
  private UUID ada;

  @BeforeEach
  void anOrganizationWithAnAdministrator() {
    organization = TestOrganizations.create(database);
    ada = local("Ada", Role.ADMIN);
  }

  @Test
  void aChangedRoleIsShownAndWrittenDown() {
    var bob = local("Bob", Role.MEMBER);

    change(bob, Role.VIEWER);

    assertThat(entry(bob).role()).isEqualTo(Role.VIEWER);
    assertThat(asAdmin(() -> audit.latest(1)))
        .singleElement()
        .extracting(AuditEntry::action, AuditEntry::subject)
        .containsExactly("member.role-changed", bob.toString());
  }

  @Test
  void theLastAdministratorIsNotDemoted() {
    local("Bob", Role.MEMBER);

    refused(() -> change(ada, Role.MEMBER));

    assertThat(entry(ada).role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void theLastAdministratorIsNotRemoved() {
    refused(() -> remove(ada));

    assertThat(entry(ada).isRemoved()).isFalse();
  }

  @Test
  void anAdministratorWhoWasRemovedOrCannotSignInDoesNotCount() {
    var bob = local("Bob", Role.ADMIN);
    remove(bob);
    fromEntra("Carl", Role.ADMIN);

    refused(() -> change(ada, Role.VIEWER));
  }

  @Test
  void oneOfTwoAdministratorsMayGo() {
    local("Bob", Role.ADMIN);

    remove(ada);

    assertThat(entry(ada).isRemoved()).isTrue();
  }

  @RepeatedTest(10)
  void ofTwoAdministratorsWhoDemoteEachOtherAtOnceOneStays() throws Exception {
    var bob = local("Bob", Role.ADMIN);

    assertThat(atOnce(() -> change(ada, Role.MEMBER), () -> change(bob, Role.MEMBER)))
        .containsExactlyInAnyOrder(true, false);

    assertThat(Stream.of(ada, bob).map(id -> entry(id).role()))
        .containsExactlyInAnyOrder(Role.ADMIN, Role.MEMBER);
  }

  @RepeatedTest(10)
  void ofTwoAdministratorsWhoRemoveEachOtherAtOnceOneStays() throws Exception {
    var bob = local("Bob", Role.ADMIN);

    assertThat(atOnce(() -> remove(ada), () -> remove(bob))).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void whoWasRemovedCanBeLetInAgain() {
    var bob = local("Bob", Role.MEMBER);
    remove(bob);
    assertThatThrownBy(() -> change(bob, Role.VIEWER)).isInstanceOf(FailureException.class);

    asAdmin(() -> {
      members.letInAgain(bob);
      return bob;
    });

    assertThat(entry(bob).isRemoved()).isFalse();
  }

  @Test
  void aRoleSetHereStandsUntilItIsSetBackToTheAppRoles() {
    var carl = fromEntra("Carl", Role.VIEWER);

    change(carl, Role.ADMIN);
    assertThat(entry(carl))
        .extracting(MemberEntry::role, MemberEntry::roleIsSetHere)
        .containsExactly(Role.ADMIN, true);

    asAdmin(() -> {
      members.followAppRoles(carl);
      return carl;
    });
    assertThat(entry(carl))
        .extracting(MemberEntry::role, MemberEntry::roleIsSetHere)
        .containsExactly(Role.VIEWER, false);
  }

  @Test
  void membersOfAnotherOrganizationAreNeitherSeenNorChanged() {
    var other = TestOrganizations.create(database);
    var eve = insert(other, "local", "Eve", Role.ADMIN, null);

    assertThat(asAdmin(members::list)).extracting(MemberEntry::id).doesNotContain(eve);
    assertThatThrownBy(() -> change(eve, Role.VIEWER))
        .extracting(thrown -> ((FailureException) thrown).failure())
        .isEqualTo(new Failure.NotFound("member"));
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void nobodyElseSeesOrChangesThem(Role role) {
    for (var call :
        List.<Runnable>of(
            members::list,
            () -> members.setRole(ada, Role.VIEWER),
            () -> members.followAppRoles(ada),
            () -> members.remove(ada),
            () -> members.letInAgain(ada))) {
      assertThatThrownBy(() ->
              As.member(
                  database,
                  organization,
                  role,
                  () -> {
                    call.run();
                    return role;
                  }))
          .extracting(thrown -> ((FailureException) thrown).failure())
          .isInstanceOf(Failure.Forbidden.class);
    }
  }

  private UUID change(UUID member, Role role) {
    return asAdmin(() -> {
      members.setRole(member, role);
      return member;
    });
  }

  private UUID remove(UUID member) {
    return asAdmin(() -> {
      members.remove(member);
      return member;
    });
  }

  private MemberEntry entry(UUID id) {
    return asAdmin(members::list).stream()
        .filter(member -> member.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** As a caller whose own row counts for nothing: it comes by no door that there is. */
  private <T> T asAdmin(Supplier<T> work) {
    return As.member(database, organization, Role.ADMIN, work);
  }

  private static void refused(Runnable change) {
    assertThatThrownBy(change::run)
        .extracting(thrown -> ((FailureException) thrown).failure())
        .isInstanceOf(Failure.Conflict.class);
  }

  /** Whether each succeeded. */
  private static List<Boolean> atOnce(Runnable one, Runnable other) throws Exception {
    var start = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var tasks =
          Stream.of(one, other)
              .<Callable<Boolean>>map(change -> () -> succeeds(start, change))
              .toList();
      return threads.invokeAll(tasks).stream().map(MembersTest::result).toList();
    }
  }

  private static boolean succeeds(CyclicBarrier start, Runnable change) throws Exception {
    start.await();
    try {
      change.run();
      return true;
    } catch (FailureException lastOne) {
      assertThat(lastOne.failure()).isInstanceOf(Failure.Conflict.class);
      return false;
    }
  }

  private static boolean result(java.util.concurrent.Future<Boolean> task) {
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private UUID local(String name, Role role) {
    return insert(organization, "local", name, role, null);
  }

  private UUID fromEntra(String name, Role role) {
    return insert(organization, "https://issuer.example", name, role, role);
  }

  private UUID insert(TenantId where, String issuer, String name, Role role, Role given) {
    var id = Ids.next();
    TestOrganizations.execute(
        database,
        """
        insert into users (id, org_id, issuer, subject, display_name, role, given_role, created_at)
        values ('%1$s', '%2$s', '%3$s', '%1$s', '%4$s', '%5$s', %6$s, now())
        """
            .formatted(id, where, issuer, name, role, given == null ? "null" : "'" + given + "'"));
    return id;
  }
}
