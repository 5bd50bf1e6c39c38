package io.logdawg.codebases.credentials;

import org.springframework.modulith.NamedInterface;

/** A provider thinks otherwise of a credential. Published in the transaction that notes it. */
@NamedInterface("credentials")
public record CredentialStateChanged(CredentialId credential) {}
