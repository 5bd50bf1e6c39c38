package io.logdawg.secrets;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SecretsConfiguration {

  @Bean
  Keyring localKeyring(@Value("${logdawg.home:.logdawg}") Path home) {
    return LocalKeyring.at(home.resolve("keyring"));
  }
}
