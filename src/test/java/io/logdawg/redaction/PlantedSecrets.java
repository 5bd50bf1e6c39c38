package io.logdawg.redaction;

import static io.logdawg.redaction.RandomText.base64;
import static io.logdawg.redaction.RandomText.base64Url;
import static io.logdawg.redaction.RandomText.digits;
import static io.logdawg.redaction.RandomText.hex;
import static io.logdawg.redaction.RandomText.letters;
import static io.logdawg.redaction.RandomText.random;
import static io.logdawg.redaction.RandomText.upper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Secrets by kind, each in a line of the sort that it is found in, made anew at each run and
 * therefore nobody's. Forms are those of the issuers' documentation.
 */
final class PlantedSecrets {

  /**
   * One kind.
   *
   * @param lines each with one {@code %s} where the secret stands
   */
  record Form(List<String> lines, Supplier<String> secret) {}

  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

  private final Map<String, Form> forms = new LinkedHashMap<>();

  private PlantedSecrets() {}

  static Map<String, Form> all() {
    var planted = new PlantedSecrets();
    planted.issuedTokens();
    planted.clouds();
    planted.services();
    planted.keysInFiles();
    planted.addresses();
    planted.requests();
    planted.settings();
    planted.commands();
    return planted.forms;
  }

  private void issuedTokens() {
    add("github-classic", () -> "ghp_" + letters(36), "token: %s", "remote: denied for %s");
    add("github-fine-grained", () -> "github_pat_" + letters(82), "GITHUB_TOKEN=%s");
    add("github-installation", () -> "ghs_" + letters(36), "using '%s' for actions");
    add("gitlab", () -> "glpat-" + letters(20), "PRIVATE-TOKEN: %s", "clone with %s failed");
    add("npm", () -> "npm_" + letters(36), "//registry.npmjs.org/:_authToken=%s");
    add("pypi", () -> "pypi-AgEIcHlwaS5vcmc" + base64Url(70), "twine upload -p %s dist/*");
    add("rubygems", () -> "rubygems_" + hex(48), ":rubygems_api_key: %s");
    add(
        "docker-token",
        () -> "dckr_pat_" + base64Url(27),
        "docker login -p %s",
        "unauthorized: %s");
    add("hugging-face", () -> "hf_" + random(34, "abcdefghijklmnopqrstuvwxyz"), "HF_TOKEN=%s");
    add("logdawg", () -> "ldg_" + base64Url(49), "curl -H 'X-Key: %s' /api/v1/reports");
    add(
        "openai",
        () -> "sk-proj-" + letters(74) + "T3BlbkFJ" + letters(74),
        "openai.api_key = \"%s\"");
    add("anthropic", () -> "sk-ant-api03-" + base64Url(93) + "AA", "x-api-key: %s");
    add("linear", () -> "lin_api_" + letters(40), "linear key %s refused");
    add("postman", () -> "PMAK-" + hex(24) + "-" + hex(34), "X-API-Key: %s");
    add("databricks", () -> "dapi" + hex(32), "DATABRICKS_TOKEN=%s");
    add("digitalocean", () -> "dop_v1_" + hex(64), "doctl auth init -t %s");
    add("vault", () -> "hvs." + base64Url(95), "VAULT_TOKEN=%s");
    add(
        "terraform",
        () -> letters(14) + ".atlasv1." + base64Url(65),
        "credentials { token = \"%s\" }");
    add("shopify", () -> "shpat_" + hex(32), "X-Shopify-Access-Token: %s");
    add("grafana", () -> "glsa_" + letters(32) + "_" + hex(8), "Authorization: Bearer %s");
    add(
        "new-relic",
        () -> "NRAK-" + random(27, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"),
        "Api-Key: %s");
  }

  private void clouds() {
    add(
        "aws-key-id",
        () -> "AKIA" + random(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
        "id=%s denied");
    add(
        "aws-secret",
        () -> base64(40),
        "AWS_SECRET_ACCESS_KEY=%s",
        "aws_secret_access_key = %s",
        "\"awsSecretAccessKey\":\"%s\"");
    add("aws-session", () -> base64(300), "export AWS_SESSION_TOKEN=%s");
    add(
        "azure-storage",
        () -> base64(86) + "==",
        "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=%s;EndpointSuffix=x",
        "the key %s is not valid");
    add(
        "azure-sas",
        () -> random(43, RandomText.LETTERS + "-_") + "%3D",
        "https://shop.blob.core.windows.net/logs/a.txt?sv=2024-11-04&sp=r&sig=%s");
    add(
        "azure-service-bus",
        () -> base64(43) + "=",
        "Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=%s");
    add("azure-client-secret", () -> letters(3) + "8Q~" + letters(34), "AZURE_CLIENT_SECRET=%s");
    add("azure-devops-52", () -> random(52, BASE32), "VssUnauthorizedException: %s");
    add("azure-devops-84", () -> letters(76) + "AZDO" + letters(4), "SYSTEM_ACCESSTOKEN: %s");
    add("google-api-key", () -> "AIza" + base64Url(35), "maps?key=%s&v=3");
    add("google-access-token", () -> "ya29." + base64Url(120), "access_token: %s");
    add("google-client-secret", () -> "GOCSPX-" + base64Url(28), "\"client_secret\": \"%s\"");
  }

  private void services() {
    add(
        "slack-bot",
        () -> "xoxb-" + digits(12) + "-" + digits(12) + "-" + letters(24),
        "slack.token=%s");
    add(
        "slack-webhook",
        () -> "T" + upper(8) + "/B" + upper(8) + "/" + letters(24),
        "POST https://hooks.slack.com/services/%s 404");
    add(
        "teams-webhook",
        () -> hex(32) + "/triggers/manual/paths/invoke?sig=" + base64Url(43),
        "POST https://prod-10.westeurope.logic.azure.com:443/workflows/%s");
    add("stripe", () -> "sk_live_" + letters(24), "Invalid API Key provided: %s");
    add("twilio", () -> "SK" + hex(32), "twilio: authenticate %s: HTTP 401");
    add("sendgrid", () -> "SG." + base64Url(22) + "." + base64Url(43), "SENDGRID_API_KEY=%s");
    add("mailchimp", () -> hex(32) + "-us12", "mailchimp_api_key: %s");
    add(
        "telegram",
        () -> digits(9) + ":AA" + base64Url(33),
        "https://api.telegram.org/bot%s/getMe");
    add("datadog", () -> hex(32), "DD-API-KEY: %s");
  }

  private void keysInFiles() {
    add("rsa-key", () -> pem("RSA PRIVATE KEY", 400), "loaded %s");
    add("pkcs8-key", () -> pem("PRIVATE KEY", 400), "key:\n%s");
    add("openssh-key", () -> pem("OPENSSH PRIVATE KEY", 300), "IdentityFile\n%s");
    add(
        "key-in-json",
        () -> pem("PRIVATE KEY", 300).replace("\n", "\\n"),
        "{\"type\": \"service_account\", \"private_key\": \"%s\"}");
    add("key-cut-off", () -> pem("PRIVATE KEY", 300).substring(0, 200), "%s");
    add(
        "jwt",
        () -> "eyJ" + base64Url(33) + ".eyJ" + base64Url(90) + "." + base64Url(43),
        "token %s is expired",
        "JWT validation failed for [%s]",
        "id_token=%s&state=x");
    add("docker-auth", () -> base64(40), "{\"auths\":{\"r.example\":{\"auth\": \"%s\"}}}");
    add("kubeconfig", () -> letters(60), "users: [{user: {token: %s}}]");
    add("encryption-key", () -> hex(64), "app.encryption.key=%s", "ENCRYPTION_KEY: %s");
    add("rails-secret", () -> hex(128), "secret_key_base: %s");
  }

  private void addresses() {
    add("postgres-url", RandomText::password, "postgres://shop:%s@db.example:5432/shop");
    add("mongodb-url", RandomText::password, "mongodb+srv://app:%s@c0.example.net/?w=majority");
    add("redis-url", RandomText::password, "redis://:%s@cache.example:6379/0 refused");
    add("amqp-url", RandomText::password, "amqps://guest:%s@mq.example/vhost");
    add(
        "https-url",
        () -> letters(20),
        "fatal: Authentication failed for 'https://ada:%s@git.example/a.git/'");
    add("jdbc-parameter", RandomText::password, "jdbc:postgresql://db/shop?user=shop&password=%s");
    add("reset-link", () -> base64Url(40), "GET /reset?token=%s HTTP/1.1\" 500");
    add("signed-url", () -> hex(64), "https://b.s3.example/k?X-Amz-Date=1&X-Amz-Signature=%s");
  }

  private void requests() {
    add("bearer", () -> base64Url(40), "authorization: Bearer %s", "[authorization=[Bearer %s]]");
    add("basic", () -> base64(28), "Authorization: Basic %s", "\"Authorization\":\"Basic %s\"");
    add("cookie", () -> base64Url(40), "cookie: theme=dark; sid=%s", "Set-Cookie: sid=%s; Path=/");
    add("session", () -> hex(32).toUpperCase(Locale.ROOT), "GET /cart;jsessionid=%s");
    add("api-key-header", () -> letters(32), "X-Api-Key: %s", "x-api-key=[%s]");
    add("subscription-key", () -> hex(32), "Ocp-Apim-Subscription-Key: %s");
    add("form", () -> letters(32), "grant_type=client_credentials&client_id=a&client_secret=%s");
    add("csrf", () -> base64Url(32), "csrf_token=%s does not match");
  }

  private void settings() {
    add("environment", RandomText::password, "DB_PASSWORD=%s", "export PGPASSWORD='%s'");
    add("properties", RandomText::password, "spring.datasource.password=%s");
    add("yaml", RandomText::password, "password: %s", "  db_password: \"%s\"");
    add(
        "json",
        RandomText::password,
        "{\"user\":\"ada\",\"password\":\"%s\"}",
        "{\\\"password\\\":\\\"%s\\\"}");
    add("to-string", RandomText::password, "Login[user=ada, password=%s, remember=true]");
    add(
        "ado-net",
        RandomText::password,
        "Server=db;Database=shop;User Id=sa;Password=%s;Encrypt=1");
    add("odbc", RandomText::password, "Driver={ODBC};Server=db;Uid=sa;Pwd=%s;");
    add("api-key-setting", () -> letters(32), "payment.api-key=%s", "API_KEY: \"%s\"");
    add("client-secret", () -> letters(40), "oauth.client-secret=%s", "clientSecret: '%s'");
    add("access-token", () -> letters(40), "\"access_token\":\"%s\",\"expires_in\":3600");
  }

  private void commands() {
    add("flag", RandomText::password, "tool --user ada --password %s sync");
    add("mysql", RandomText::password, "mysql -u root -p%s shop");
    add("sshpass", RandomText::password, "sshpass -p %s ssh ada@host.example");
    add("sql", RandomText::password, "CREATE USER ada IDENTIFIED BY '%s'");
    add("netrc", RandomText::password, "machine git.example login ada password %s");
    add("curl", RandomText::password, "curl -u ada:%s https://example.com/api");
  }

  private void add(String kind, Supplier<String> secret, String... lines) {
    forms.put(kind, new Form(List.of(lines), secret));
  }

  private static String pem(String name, int length) {
    var body = base64(length).replaceAll("(.{64})", "$1\n");
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----".formatted(name, body);
  }
}
