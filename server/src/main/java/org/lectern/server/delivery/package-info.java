/** What the public gets over HTTP. */
@NullMarked
package org.lectern.server.delivery;

import org.jspecify.annotations.NullMarked;
