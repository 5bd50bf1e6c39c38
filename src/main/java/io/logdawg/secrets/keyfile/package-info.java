/** The local default's master keys, in a file. */
@NullMarked
package io.logdawg.secrets.keyfile;

import org.jspecify.annotations.NullMarked;
