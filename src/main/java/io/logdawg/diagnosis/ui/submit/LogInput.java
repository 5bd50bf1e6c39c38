package io.logdawg.diagnosis.ui.submit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.logdawg.base.Failure;
import io.logdawg.logs.LogReader;
import io.logdawg.logs.files.LogFile;
import io.logdawg.logs.files.LogFiles;
import io.logdawg.logs.files.LogFiles.Unpacked;
import io.logdawg.uikit.Notices;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Takes a log by typing, pasting, or as files that are chosen or dropped. */
final class LogInput extends Div {

  private static final int TYPING_PAUSE_MS = 400;
  private static final int MOST_FILES = 50;

  private final TextArea text = new TextArea("Error log");
  private final SentFiles files = new SentFiles(this::rejoin);

  LogInput(Consumer<String> changed) {
    addClassName("log-input");
    text.setId("log");
    text.setPlaceholder("Paste a stack trace, a few lines of log, or JSON lines…");
    text.setWidthFull();
    text.setMinRows(12);
    text.setMaxRows(20);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValueChangeTimeout(TYPING_PAUSE_MS);
    text.addValueChangeListener(e -> {
      if (!isOfFiles()) {
        files.forget();
      }
      changed.accept(e.getValue());
    });
    text.setAutofocus(true);
    add(text, files, upload());
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
    var upload = new Upload(new LogUpload(this::received));
    upload.setMaxFiles(MOST_FILES);
    upload.setMaxFileSize(LogFiles.LIMIT_BYTES);
    upload.setUploadButton(new Button("Choose files"));
    upload.setDropLabel(new Span("or drop them here: text, .gz or .zip"));
    upload.addFileRejectedListener(refused ->
        Notices.failure(new Failure.Invalid(refused.getFileName(), refused.getErrorMessage())));
    upload.addAllFinishedListener(_ -> upload.clearFileList());
    return upload;
  }

  /** What was typed before is kept, as if it were a file of its own. */
  private void received(Unpacked unpacked) {
    if (!isOfFiles() && !text.isEmpty()) {
      files.set(List.of(new LogFile("pasted", text.getValue())), List.of());
    }
    var all = files.with(unpacked.files());
    var joined = LogFiles.join(all);
    if (joined.getBytes(StandardCharsets.UTF_8).length > LogReader.MAX_LENGTH) {
      Notices.failure(
          new Failure.Invalid(
              unpacked.files().getFirst().name(),
              "with it the log would be larger than 1 MB. Send the part around the error."));
      return;
    }
    files.set(all, unpacked.leftOut());
    fill(joined);
  }

  private void rejoin(List<LogFile> remaining) {
    fill(remaining.isEmpty() ? "" : LogFiles.join(remaining));
  }

  /** Whether the text is what the files gave, untouched since. */
  private boolean isOfFiles() {
    var sent = files.files();
    return !sent.isEmpty() && LogFiles.join(sent).equals(text.getValue());
  }
}
