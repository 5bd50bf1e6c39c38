package io.logdawg.localisation;

import io.logdawg.source.Blame;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitChanges;
import io.logdawg.source.CommitId;
import io.logdawg.source.FileList;
import io.logdawg.source.FileList.FileEntry;
import io.logdawg.source.FilePast;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import io.logdawg.source.SourceLinks;
import io.logdawg.source.SourceTree;
import io.logdawg.source.SourceUsage;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A repository of as many files as asked, in memory: packages of twenty classes with a test each,
 * which call one another, beside documents and pictures. What it answers costs next to nothing, so
 * that what is measured is the ranking.
 */
final class LargeTree implements SourceTree {

  private static final List<String> NAMES =
      List.of(
          "Cart", "Order", "Price", "Stock", "Customer", "Invoice", "Coupon", "Shipping", "Return",
          "Ledger", "Voucher", "Basket", "Payment", "Refund", "Catalogue", "Warehouse", "Parcel",
          "Label", "Tariff", "Discount");

  private static final List<String> ROLES =
      List.of("Service", "Repository", "Reader", "Writer", "Factory", "Rules", "Report", "Cache");

  private final List<FileEntry> entries = new ArrayList<>();
  private final Commit commit =
      new Commit(
          new CommitId("a".repeat(40)),
          "Ann",
          "ann@acme.org",
          Instant.EPOCH,
          Instant.EPOCH,
          "Begin",
          List.of());

  LargeTree(int files) {
    for (int i = 0; entries.size() < files; i++) {
      String name = name(i);
      String folder = folder(i);
      add("src/main/java/" + folder + name + ".java", 3_000);
      add("src/test/java/" + folder + name + "Test.java", 2_000);
      add("docs/" + folder + name + ".md", 1_000);
      add("web/" + folder + name + ".png", 9_000);
    }
  }

  /** Which the class of this number is called. */
  static String name(int i) {
    return NAMES.get(i % NAMES.size()) + ROLES.get(i / NAMES.size() % ROLES.size()) + i / 160;
  }

  /** Where it stands, with a slash at the end. */
  static String folder(int i) {
    return "org/acme/part%d/area%d/".formatted(i / 400, i / 20 % 20);
  }

  private void add(String path, long size) {
    entries.add(new FileEntry(path, "b".repeat(40), size));
  }

  @Override
  public Commit commit() {
    return commit;
  }

  @Override
  public Optional<String> branch() {
    return Optional.empty();
  }

  @Override
  public FileList files() {
    return new FileList(entries, true);
  }

  @Override
  public Map<String, SourceFile> read(Collection<String> paths) {
    Map<String, SourceFile> found = new HashMap<>();
    for (String path : paths) {
      if (path.endsWith(".java")) {
        String text = text(path);
        found.put(path, new SourceFile(path, "b".repeat(40), text.length(), text));
      }
    }
    return found;
  }

  /** Some three hundred lines, which call what stands beside. */
  private static String text(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    var text = new StringBuilder("package org.acme;\n\nclass %s {\n".formatted(name));
    for (int i = 0; i < 40; i++) {
      String other = NAMES.get(i % NAMES.size()) + "Service0";
      text.append("  private final %s field%d = new %s();\n".formatted(other, i, other))
          .append("  int total%d(int amount) {\n".formatted(i))
          .append("    // what remains when all that was returned has been taken off\n")
          .append("    if (amount < 0) {\n")
          .append("      throw new IllegalStateException(\"no amount %d is owed\");\n".formatted(i))
          .append("    }\n    return field%d.total%d(amount);\n  }\n\n".formatted(i, i));
    }
    return text.append("}\n").toString();
  }

  @Override
  public Map<String, Blame> blame(Map<String, List<LineRange>> lines) {
    return Map.of();
  }

  @Override
  public Map<String, FilePast> past(Map<String, List<LineRange>> lines, int limit) {
    return Map.of();
  }

  @Override
  public Map<String, List<Commit>> history(Collection<String> paths, int limit) {
    return Map.of();
  }

  @Override
  public List<Commit> recentCommits(int limit) {
    return List.of();
  }

  @Override
  public CommitChanges changes(CommitId id) {
    return new CommitChanges(id, List.of(), true);
  }

  @Override
  public SourceLinks links() {
    return new SourceLinks() {
      @Override
      public Optional<URI> file(String path, @Nullable LineRange lines) {
        return Optional.empty();
      }

      @Override
      public Optional<URI> commit(CommitId id) {
        return Optional.empty();
      }
    };
  }

  @Override
  public SourceUsage usage() {
    return new SourceUsage();
  }
}
