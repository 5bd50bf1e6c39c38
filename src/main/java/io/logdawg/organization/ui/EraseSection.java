package io.logdawg.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.logdawg.organization.Profile;
import io.logdawg.organization.erasure.Erasure;
import io.logdawg.uikit.PageSection;

/** The organization's end, and what it means. */
final class EraseSection extends PageSection {

  EraseSection(Profile profile, Erasure erasure) {
    super("Erase");
    addClassName("danger-section");
    var erase =
        new Button("Erase this organization", _ -> new EraseDialog(profile, erasure).open());
    erase.setId("erase");
    erase.addThemeVariants(ButtonVariant.ERROR);
    add(
        new Paragraph(
            "Deletes everything of %s at once and for good: reports, repositories, credentials, API keys, members and the audit log. All of its members are signed out, its keys and webhooks answer no more, and diagnoses that run are dropped."
                .formatted(profile.name())),
        new Paragraph(
            "An organization that stands in this installation's configuration is made anew at the"
                + " next start, empty, and so is the local one. Whoever runs the installation takes"
                + " it out there first if it is not to come back."),
        new Div(erase));
  }
}
