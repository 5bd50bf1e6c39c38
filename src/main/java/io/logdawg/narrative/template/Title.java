package io.logdawg.narrative.template;

import java.util.ArrayList;
import java.util.List;

/** The fullest title that fits. */
final class Title {

  static final int MAX = 60;

  private Title() {}

  static String of(Story story) {
    List<String> titles = new ArrayList<>();
    boolean unknown = story.error().equals(Story.UNKNOWN);
    String error = unknown ? headline(story) : story.error();
    story
        .place()
        .ifPresent(place -> {
          String where = Text.name(place);
          story
              .function()
              .filter(f -> !f.startsWith("the "))
              .ifPresent(f -> titles.add("%s in %s, %s".formatted(error, f, where)));
          titles.add("%s in %s".formatted(error, where));
          titles.add("%s in %s".formatted(error, Text.name(story.file().orElseThrow().path())));
        });
    if (!unknown && story.nothingFound() && !story.message().isEmpty()) {
      titles.add(error + ": " + story.message());
    }
    titles.add(error);
    return titles.stream()
        .filter(t -> t.length() <= MAX)
        .findFirst()
        .orElse(Text.shorten(titles.getLast(), MAX));
  }

  private static String headline(Story story) {
    return story.log().headline().isBlank() ? Story.UNKNOWN : Text.oneLine(story.log().headline());
  }
}
