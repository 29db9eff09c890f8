/** Hostile content through everything that is shown, looked at in a browser. */
@NullMarked
package org.lectern.server.safety;

import org.jspecify.annotations.NullMarked;
