package io.logdawg.secrets.keyfile;

import io.logdawg.secrets.Keyring;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class KeyFileConfiguration {

  @Bean
  @Profile("!azure")
  @Conditional(NoVaultConfigured.class)
  Keyring keyFileKeyring(@Value("${logdawg.home:.logdawg}") Path home) {
    return new KeyFile(home.resolve("keyring")).read();
  }
}
