package io.logdawg.localisation.code;

import io.logdawg.localisation.code.tokens.Lexer;
import io.logdawg.localisation.code.tokens.Lexer.Syntax;
import io.logdawg.localisation.code.tokens.Token;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Languages that put bodies between braces. */
@Component
final class BraceReader implements CodeReader {

  @Override
  public Set<String> extensions() {
    return Set.of(
        "java", "kt", "kts", "scala", "groovy", "cs", "js", "mjs", "cjs", "jsx", "ts", "tsx", "mts",
        "vue", "c", "h", "cc", "cpp", "cxx", "hpp", "m", "go", "rs", "swift", "php", "dart");
  }

  @Override
  public Code read(SourceFile file) {
    List<String> lines = file.lines();
    boolean rust = FileIndex.extension(file.path()).equals("rs");
    List<Token> tokens = Lexer.read(file.text(), rust ? Syntax.RUST : Syntax.SLASHES);
    Map<String, String> imports = Imports.of(lines);
    Uses uses = new Uses(tokens, imports.keySet());
    BraceDeclarations declared = new BraceDeclarations(tokens);
    return new Code(
        file,
        lines,
        declared.types,
        declared.functions,
        imports,
        uses.references,
        uses.variables,
        uses.literals);
  }
}
