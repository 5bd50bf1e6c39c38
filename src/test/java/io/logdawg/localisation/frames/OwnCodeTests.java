package io.logdawg.localisation.frames;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.localisation.PathMappings;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.localisation.testing.Trees;
import io.logdawg.logs.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnCodeTests {

  private final FrameResolver resolver =
      new FrameResolver(
          new FileIndex(
              Trees.of(
                  "lib/compiler.js",
                  "lib/graph.js",
                  "lib/utils.js",
                  "weaver/engine.py",
                  "src/Weaver/Engine/Loom.cs",
                  "src/Common/Guard.cs")),
          PathMappings.NONE);

  private static Frame foreign(String type, String file) {
    return new Frame(type, "f", file, 1, 0, false, 1);
  }

  private List<String> resolve(Frame frame, Frame... others) {
    return new OwnCode(List.of(others), resolver).resolve(frame).candidates();
  }

  @Test
  void anInstalledPackageThatIsTheProjectIsItsOwn() {
    Frame frame = foreign(null, "/usr/lib/python3/site-packages/weaver/engine.py");

    assertThat(resolve(frame, frame)).containsExactly("weaver/engine.py");
  }

  @Test
  void oneFileWhereEveryProjectHasOneIsALibrarys() {
    Frame frame = foreign(null, "/srv/node_modules/express/lib/utils.js");

    assertThat(resolve(frame, frame)).isEmpty();
  }

  @Test
  void twoFilesOfAnInstalledPackageMakeItTheProject() {
    Frame frame = foreign(null, "/srv/node_modules/weaver/lib/compiler.js");
    Frame other = foreign(null, "/srv/node_modules/weaver/lib/graph.js");
    Frame alone = foreign(null, "/srv/node_modules/express/lib/utils.js");

    assertThat(resolve(frame, frame, other, alone)).containsExactly("lib/compiler.js");
    assertThat(resolve(alone, frame, other, alone)).isEmpty();
  }

  @Test
  void aNamespaceOfWhichOneTypeIsFoundIsTheProjects() {
    Frame guard = foreign("Weaver.Engine.Guard", null);
    Frame loom = foreign("Weaver.Engine.Loom", null);

    assertThat(resolve(guard, guard)).isEmpty();
    assertThat(resolve(guard, guard, loom)).containsExactly("src/Common/Guard.cs");
  }

  @Test
  void whatTheLogTakesForOwnIsResolvedAsItIs() {
    assertThat(resolve(new Frame(null, "f", "utils.js", 1, 0, true, 1)))
        .containsExactly("lib/utils.js");
  }
}
