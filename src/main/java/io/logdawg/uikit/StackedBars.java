package io.logdawg.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bar for each column, put together of the series' values. A picture only: who uses it says the
 * same in a table.
 */
@Tag("stacked-bars")
@JavaScript("context://scripts/stacked-bars.js")
public final class StackedBars extends Component implements HasStyle {

  /**
   * @param colour the name of a custom property of the theme
   */
  public record Series(String name, String colour, List<Long> values) {

    public Series {
      values = List.copyOf(values);
    }
  }

  private record Data(List<String> columns, List<Series> series) {}

  /**
   * @param label what the picture shows, in a sentence
   */
  public StackedBars(String label, List<String> columns, List<Series> series) {
    getElement()
        .setAttribute("role", "img")
        .setAttribute("aria-label", label)
        .setAttribute("data", JsonMapper.shared().writeValueAsString(new Data(columns, series)));
  }
}
