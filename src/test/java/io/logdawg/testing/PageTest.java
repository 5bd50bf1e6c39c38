package io.logdawg.testing;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import io.logdawg.base.Ids;
import io.logdawg.security.Member;
import io.logdawg.security.Role;
import io.logdawg.tenancy.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * A test of pages without a browser, in the whole application: real services, real database. Each
 * test has an organization of its own, whose administrator is signed in.
 */
@ApplicationTest
public abstract class PageTest {

  private static final Routes ROUTES = Views.all();

  @Autowired private ApplicationContext context;
  @Autowired protected TestDatabase database;

  protected TenantId organization;

  @BeforeEach
  void openAsAdministrator() {
    organization = TestOrganizations.create(database);
    signIn(Role.ADMIN);
  }

  /** Opens the application anew as another member of the organization. */
  protected final void signIn(Role role) {
    close();
    var member = new Member(Ids.next(), organization, "Test " + role, null, role);
    TestOrganizations.execute(
        database,
        """
        insert into users (id, org_id, issuer, subject, display_name, role, created_at)
        values ('%1$s', '%2$s', 'test', '%1$s', 'Test %3$s', '%3$s', now())
        """
            .formatted(member.id(), organization, role));
    var signedIn =
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(member, null, role.authorities()));
    SecurityContextHolder.setContext(signedIn);
    MockVaadin.setMockRequestFactory(session -> request(session, signedIn.getAuthentication()));
    MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
    // Where Vaadin looks once there is a session; before that it is the thread's.
    VaadinSession.getCurrent()
        .getSession()
        .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, signedIn);
  }

  /** As Spring Security's filter would hand it on. */
  private static FakeRequest request(FakeHttpSession session, Authentication caller) {
    var request = new FakeRequest(session);
    request.setUserPrincipalInt(caller);
    request.setUserInRole((_, role) ->
        caller.getAuthorities().stream()
            .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())));
    return request;
  }

  @AfterEach
  final void close() {
    MockVaadin.tearDown();
    SecurityContextHolder.clearContext();
  }

  /** Everything that can be read in the page, in the order of the page. */
  protected static String text() {
    return PageText.of(UI.getCurrent());
  }

  /**
   * Goes to an address, with its query if it has one; where that is open already, loads it anew.
   */
  protected static void open(String address) {
    var location = new Location(address);
    var ui = UI.getCurrent();
    if (ui.getInternals()
        .getActiveViewLocation()
        .getPathWithQueryParameters()
        .equals(location.getPathWithQueryParameters())) {
      ui.refreshCurrentRoute(true);
    } else {
      ui.navigate(location.getPath(), location.getQueryParameters());
    }
    roundtrip();
  }

  /** Lets the page take in what other threads have for it, as a browser's next request does. */
  protected static void roundtrip() {
    MockVaadin.clientRoundtrip(false);
  }

  /** Fills a field in that can be filled in. */
  protected static <V> void fill(HasValue<?, V> field, V value) {
    LocatorJ.assertEditableByUser((Component) field);
    field.setValue(value);
  }
}
