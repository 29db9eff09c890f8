/** Entries for editors: drafts, the way to the public, history. */
@NullMarked
package org.lectern.server.admin.entries;

import org.jspecify.annotations.NullMarked;
