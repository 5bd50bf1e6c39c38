/** What a commit holds: the listing of its tree, and files by their ids. */
@NullMarked
package io.logdawg.source.azuredevops.files;

import org.jspecify.annotations.NullMarked;
