package io.logdawg.source.issues;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of an issue's text. All texts are single lines. */
public sealed interface Block {

  record Heading(String text) implements Block {}

  record Paragraph(List<Inline> words) implements Block {

    public Paragraph {
      words = List.copyOf(words);
    }
  }

  record Items(List<Paragraph> items) implements Block {

    public Items {
      items = List.copyOf(items);
    }
  }

  /** A run of words. */
  sealed interface Inline {}

  record Words(String text) implements Inline {}

  /**
   * A name out of a program.
   *
   * @param url to look at it; absent where there is no page
   */
  record Code(String text, @Nullable URI url) implements Inline {}

  /** Words that lead somewhere. */
  record Link(String text, URI url) implements Inline {}
}
