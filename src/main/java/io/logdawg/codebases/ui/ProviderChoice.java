package io.logdawg.codebases.ui;

import com.vaadin.flow.component.select.Select;
import io.logdawg.source.ProviderKind;
import java.util.Set;
import java.util.TreeSet;

/** Offers the providers that this installation can read. */
public final class ProviderChoice {

  private ProviderChoice() {}

  public static Select<ProviderKind> field(Set<ProviderKind> available) {
    var field = new Select<ProviderKind>();
    field.setLabel("Provider");
    field.setItems(new TreeSet<>(available));
    field.setItemLabelGenerator(ProviderKind::label);
    return field;
  }
}
