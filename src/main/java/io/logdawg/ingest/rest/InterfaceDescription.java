package io.logdawg.ingest.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI description says beyond the calls themselves. */
@Configuration(proxyBeanMethods = false)
class InterfaceDescription {

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Log Dawg")
                .version("v1")
                .description(
                    "Send an error log; get the code and the commit behind it. Errors come as"
                        + " application/problem+json (RFC 9457) with the field at fault."))
        // Relative: the page calls the host that it came from, whatever proxy stands before it.
        .servers(List.of(new Server().url("/")))
        .components(
            new Components()
                .addSecuritySchemes(
                    "key",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("An API key, made on the page \"API keys\"")))
        .addSecurityItem(new SecurityRequirement().addList("key"));
  }
}
