package io.logdawg.source.account;

/**
 * What opens repositories at a provider, in memory for the length of one diagnosis or check. None
 * has an accessor that a logger, a serializer or a debugger's toString would find.
 */
public sealed interface ProviderSecret permits Token, AppKey {}
