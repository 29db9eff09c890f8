/** What is packed into a copy of the server, so that its edits can be measured; never into the one handed out. */
@NullMarked
package org.lectern.bench.inside;

import org.jspecify.annotations.NullMarked;
