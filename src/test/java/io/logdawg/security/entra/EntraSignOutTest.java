package io.logdawg.security.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.testing.entra.EntraDouble;
import io.logdawg.testing.entra.EntraTest;
import io.logdawg.web.PublicUrl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@EntraTest
class EntraSignOutTest {

  @Autowired EntraApp app;
  @Autowired PublicUrl publicUrl;

  @Test
  void leadsToTheEndOfTheSessionThereAndBack() throws Exception {
    var request = new MockHttpServletRequest("POST", "/logout");
    request.setServerName("logdawg.example.com");
    request.setScheme("https");
    request.setServerPort(443);
    var response = new MockHttpServletResponse();

    new EntraSignOut(app, publicUrl).onLogoutSuccess(request, response, null);

    assertThat(response.getRedirectedUrl())
        .isEqualTo(
            EntraDouble.shared().authority()
                + "/organizations/oauth2/v2.0/logout?client_id="
                + EntraTest.CLIENT
                + "&post_logout_redirect_uri=https%3A%2F%2Flogdawg.example.com%2Fsign-in");
  }
}
