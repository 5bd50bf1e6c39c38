package io.logdawg.organization.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.logdawg.models.ModelChoices;
import io.logdawg.organization.Profiles;
import io.logdawg.organization.erasure.Erasure;
import io.logdawg.organization.export.OrganizationExport;
import io.logdawg.organization.retention.RetentionPreview;
import io.logdawg.uikit.PageHeader;
import jakarta.annotation.security.RolesAllowed;

/** What the organization decides about itself and its data. */
@Route("settings")
@PageTitle("Settings · Log Dawg")
@Menu(title = "Settings", order = 8, icon = "vaadin:sliders")
@RolesAllowed("ADMIN")
class SettingsView extends Main {

  SettingsView(
      Profiles profiles,
      RetentionPreview preview,
      ModelChoices models,
      OrganizationExport export,
      Erasure erasure) {
    addClassName("page");
    var profile = profiles.get();
    add(
        new PageHeader("Settings", "Your organization, and how long it keeps what."),
        new SettingsForm(profile, profiles, preview),
        new ModelSection(models),
        new ExportSection(export),
        new EraseSection(profile, erasure));
  }
}
