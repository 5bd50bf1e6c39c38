package io.logdawg.organization;

import io.logdawg.organization.retention.RetentionRules;

/**
 * What an organization decides about itself.
 *
 * @param slug its name in configuration, which stays
 */
public record Profile(String slug, String name, RetentionRules retention) {}
