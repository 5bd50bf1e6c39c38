package io.logdawg.tenancy;

/**
 * What a feature prepares in each configured organization, at every start of a node, before
 * requests are served. Nodes start side by side: it must be safe to do twice, and at once.
 */
public interface OrganizationSetup {

  /** Called with the organization bound, outside a transaction. Beans say their order. */
  void prepare(Organization organization, OrganizationSettings settings);
}
