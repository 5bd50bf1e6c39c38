package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import io.logdawg.base.Failure;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.RepositoryCheck;
import io.logdawg.codebases.ui.CheckPanel;
import io.logdawg.uikit.Background;
import java.util.function.Consumer;

/** Connects a repository once its provider has answered well. */
final class ConnectDialog extends Dialog {

  private final transient Repositories repositories;
  private final transient Background background;
  private final transient Consumer<ConnectedRepository> connected;
  private final ProviderFields fields;
  private final CheckPanel panel = new CheckPanel();
  private final Button check = new Button("Check connection", _ -> check());
  private final Button connect = new Button("Connect", _ -> connect());

  ConnectDialog(
      Repositories repositories,
      Background background,
      ProviderFields fields,
      Consumer<ConnectedRepository> connected) {
    this.repositories = repositories;
    this.background = background;
    this.fields = fields;
    this.connected = connected;
    setHeaderTitle("Connect a repository");
    setWidth("min(32rem, 94vw)");
    setCloseOnOutsideClick(false);
    add(fields, panel);
    check.setId("check-connection");
    connect.setId("connect");
    connect.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), check, connect);
    fields.onChange(this::unchecked);
    unchecked();
  }

  /** What was checked is no longer what stands in the fields. */
  private void unchecked() {
    panel.clear();
    check.setEnabled(true);
    connect.setEnabled(false);
  }

  private void check() {
    busy();
    var wanted = fields.value();
    background.run(
        UI.getCurrentOrThrow(),
        () -> repositories.check(wanted),
        answer -> {
          if (wanted.equals(fields.value())) {
            checked(answer);
          } else {
            unchecked();
          }
        },
        this::refused);
  }

  private void checked(RepositoryCheck answer) {
    panel.show(answer);
    check.setEnabled(true);
    connect.setEnabled(true);
    connect.focus();
  }

  private void connect() {
    busy();
    var wanted = fields.value();
    background.run(
        UI.getCurrentOrThrow(),
        () -> repositories.connect(wanted),
        repository -> {
          close();
          connected.accept(repository);
        },
        this::refused);
  }

  private void busy() {
    panel.busy();
    check.setEnabled(false);
    connect.setEnabled(false);
  }

  private void refused(Failure failure) {
    unchecked();
    if (!fields.show(failure)) {
      panel.show(failure);
    }
  }
}
