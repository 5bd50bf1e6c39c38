package io.logdawg.secrets;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

  @Bean
  @Profile("!azure")
  Keyring localKeyring(@Value("${logdawg.home:.logdawg}") Path home) {
    return new KeyFile(home.resolve("keyring")).read();
  }
}
