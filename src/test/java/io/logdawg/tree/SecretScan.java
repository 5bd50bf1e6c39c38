package io.logdawg.tree;

import io.logdawg.redaction.rules.Hit;
import io.logdawg.redaction.rules.SecretRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks for secrets in a tree by the rules that Gitleaks keeps. */
final class SecretScan {

  /** What is made or fetched here and belongs to nobody's commit. */
  private static final Set<String> NOT_OURS =
      Set.of(".git", ".idea", ".vscode", ".logdawg", "target", "node_modules");

  /** In a line, for what looks like a secret and is none. */
  private static final String ALLOWED = "gitleaks:allow";

  private static final long LONGEST = 2_000_000;

  private final SecretRules rules = SecretRules.ofGitleaks();

  /** The rule that says so, and where; never the secret. */
  record Finding(String file, String rule) {}

  List<Finding> scan(Path root) throws IOException {
    var findings = new ArrayList<Finding>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && attributes.size() <= LONGEST) {
              var name = root.relativize(file).toString().replace('\\', '/');
              findings.addAll(findings(name, Files.readAllBytes(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return findings;
  }

  private List<Finding> findings(String file, byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.indexOf('\0') >= 0) {
      return List.of();
    }
    var hits = new ArrayList<Hit>();
    rules.findInFile(file, text, hits::add);
    return hits.stream()
        .filter(hit -> !hit.line().contains(ALLOWED))
        .map(hit -> new Finding(file, hit.rule()))
        .distinct()
        .toList();
  }
}
