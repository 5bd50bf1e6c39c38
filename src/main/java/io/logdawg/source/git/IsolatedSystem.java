package io.logdawg.source.git;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit gets to see of the machine: no configuration of system or user, which might bring
 * proxies, cookies, URL rewriting or commands.
 */
final class IsolatedSystem extends SystemReader.Delegate {

  private IsolatedSystem(SystemReader system) {
    super(system);
  }

  /** JGit has one for the whole process. */
  static void install() {
    if (!(SystemReader.getInstance() instanceof IsolatedSystem)) {
      SystemReader.setInstance(new IsolatedSystem(SystemReader.getInstance()));
    }
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new EmptyConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new EmptyConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new EmptyConfig(parent, fs);
  }

  private static final class EmptyConfig extends FileBasedConfig {

    EmptyConfig(Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      // There is nothing to load.
    }

    @Override
    public void save() {
      throw new UnsupportedOperationException("the machine's Git configuration is left alone");
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
