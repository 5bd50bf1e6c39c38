package io.logdawg.shell;

import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.diagnosis.ui.StoredReports;
import io.logdawg.testing.PageTest;
import org.junit.jupiter.api.Test;

/** What a person sees when something goes wrong. */
class FailureViewTest extends PageTest {

  @Test
  void aFaultOfOursIsToldByItsReferenceOnly() {
    var reports = StoredReports.of(database, organization);

    open(
        "reports/"
            + reports.insert("Damaged", "complete", "'{\"files\": \"secret\"}'::jsonb", "0.5"));

    assertThat(text())
        .contains("To the dashboard")
        .containsPattern("[0-9a-f]{8}")
        .doesNotContain("secret", "Exception", "jackson");
  }

  @Test
  void aFailureInAnOpenPageIsToldInItsSentence() {
    open("");

    new FaultHandler()
        .error(new ErrorEvent(new FailureException(new Failure.Conflict("It is in use."))));

    expectNotifications("It is in use.");
  }

  @Test
  void aFaultInAnOpenPageIsToldByItsReferenceOnly() {
    open("");

    new FaultHandler().error(new ErrorEvent(new IllegalStateException("secret detail")));

    assertThat(getNotifications())
        .extracting(FailureViewTest::said)
        .singleElement()
        .asString()
        .doesNotContain("secret detail")
        .containsPattern("[0-9a-f]{8}");
  }

  private static String said(Notification notification) {
    return notification.getElement().getProperty("text", "")
        + notification.getElement().getTextRecursively();
  }
}
