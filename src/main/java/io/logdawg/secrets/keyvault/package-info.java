/**
 * Master keys and other secrets from Azure Key Vault, read with the managed identity and held in
 * memory only.
 */
@NullMarked
package io.logdawg.secrets.keyvault;

import org.jspecify.annotations.NullMarked;
