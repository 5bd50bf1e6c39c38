/** Azure's side of secrets: a key vault and the endpoint that gives managed identities tokens. */
package io.logdawg.secrets.testing;
