/** Captured pages, Markdown with front matter: from files to entries. Knows no content type. */
@NullMarked
package org.lectern.server.importing;

import org.jspecify.annotations.NullMarked;
