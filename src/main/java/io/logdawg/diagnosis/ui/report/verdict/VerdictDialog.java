package io.logdawg.diagnosis.ui.report.verdict;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.verdicts.Verdict;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks which file and which commit it was, among those of the report or any other. */
final class VerdictDialog extends Dialog {

  /** Takes what was said. */
  interface Given {
    /**
     * @throws FailureException where it is refused
     */
    void give(boolean right, List<String> files, List<String> commits);
  }

  private final MultiSelectComboBox<String> files = new MultiSelectComboBox<>("It was the file");
  private final MultiSelectComboBox<String> commits =
      new MultiSelectComboBox<>("It came with the commit");
  private final transient ReportData found;
  private final transient Given given;

  VerdictDialog(ReportData found, @Nullable Verdict before, Given given) {
    this.found = found;
    this.given = given;
    setHeaderTitle("What was it?");
    setWidth("min(36rem, 94vw)");
    add(
        new Paragraph(
            "As far as you know: each answer helps to measure, and a report with a known file can"
                + " be exported as a case."));

    Map<String, String> known = new LinkedHashMap<>();
    found.commits().forEach(commit -> known.put(commit.hash(), commit.message()));
    fill(files, found.files().stream().map(ReportData.CodeFile::path).toList());
    fill(commits, List.copyOf(known.keySet()));
    commits.setItemLabelGenerator(hash -> label(hash, known.get(hash)));
    if (before != null) {
      files.setValue(new LinkedHashSet<>(before.files()));
      commits.setValue(new LinkedHashSet<>(before.commits()));
    }
    files.setHelperText("Choose, or write a path from the repository's root and press Enter.");
    commits.setHelperText("Choose, or write a commit's id and press Enter.");
    add(files, commits);

    var save = new Button("Save", _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClassName("save-verdict");
    getFooter().add(new Button("Cancel", _ -> close()), save);
  }

  private static void fill(MultiSelectComboBox<String> field, List<String> choices) {
    field.setWidthFull();
    field.setItems(choices);
    field.setAllowCustomValue(true);
    field.addCustomValueSetListener(typed -> {
      Set<String> chosen = new LinkedHashSet<>(field.getValue());
      chosen.add(typed.getDetail().strip());
      field.setValue(chosen);
    });
  }

  private static String label(String hash, @Nullable String message) {
    var digits = hash.substring(0, Math.min(8, hash.length()));
    return message == null ? digits : digits + "  " + message.lines().findFirst().orElse("");
  }

  /** Who names the file that came first says that the report was right. */
  private void save() {
    var named = List.copyOf(files.getValue());
    boolean right = !found.files().isEmpty() && named.contains(found.files().getFirst().path());
    try {
      given.give(right, named, List.copyOf(commits.getValue()));
      close();
    } catch (FailureException e) {
      var field =
          e.failure() instanceof Failure.Invalid invalid && invalid.field().equals("commits")
              ? commits
              : files;
      field.setErrorMessage(e.failure().sentence());
      field.setInvalid(true);
    }
  }
}
