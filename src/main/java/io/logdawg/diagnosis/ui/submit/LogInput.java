package io.logdawg.diagnosis.ui.submit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import io.logdawg.base.Failure;
import io.logdawg.uikit.Notices;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Takes a log by typing, pasting, or as a file that is chosen or dropped. */
final class LogInput extends Div {

  private static final int LIMIT_BYTES = 1_000_000;
  private static final int TYPING_PAUSE_MS = 400;

  private final TextArea text = new TextArea("Error log");

  LogInput(Consumer<String> changed) {
    addClassName("log-input");
    text.setId("log");
    text.setPlaceholder("Paste a stack trace, a few lines of log, or JSON lines…");
    text.setWidthFull();
    text.setMinRows(12);
    text.setMaxRows(20);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(TYPING_PAUSE_MS);
    text.addValueChangeListener(e -> changed.accept(e.getValue()));
    text.setAutofocus(true);
    add(text, upload());
  }

  String text() {
    return text.getValue();
  }

  void fill(String log) {
    text.setValue(log);
    text.scrollToStart();
    text.focus();
  }

  void focus() {
    text.focus();
  }

  private Upload upload() {
    var upload = new Upload(UploadHandler.inMemory(this::received));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(LIMIT_BYTES);
    upload.setUploadButton(new Button("Choose a file"));
    upload.setDropLabel(new Span("or drop a text file of up to 1 MB here"));
    upload.addFileRejectedListener(
        _ -> Notices.failure(new Failure.TooLarge("The file", LIMIT_BYTES)));
    upload.addAllFinishedListener(_ -> upload.clearFileList());
    return upload;
  }

  /**
   * Called in the page. What is no UTF-8 shows as such; a binary file is refused when it is read.
   */
  private void received(UploadMetadata file, byte[] bytes) {
    fill(new String(bytes, StandardCharsets.UTF_8));
  }
}
