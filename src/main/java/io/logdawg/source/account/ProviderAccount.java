package io.logdawg.source.account;

/** What a provider tells whoever holds a secret, without a repository being named. */
public interface ProviderAccount {

  /**
   * Whether the secret is good for reading code.
   *
   * @throws io.logdawg.base.FailureException where the provider gives no answer to that:
   *     ProviderUnavailable, RateLimited, UnexpectedAnswer
   */
  SecretState inspect();

  /**
   * At most {@link AccountRepositories#MOST}; where the provider tells, those first that were
   * worked on last.
   *
   * @throws io.logdawg.base.FailureException what the provider says
   */
  AccountRepositories repositories();
}
