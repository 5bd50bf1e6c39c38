package io.logdawg.codebases;

import io.logdawg.secrets.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SealedColumns {

  @Bean
  SealedColumn sealedCredentials() {
    return new SealedColumn("credentials", "sealed");
  }

  @Bean
  SealedColumn sealedWebhookSecrets() {
    return new SealedColumn("repositories", "webhook_secret");
  }
}
