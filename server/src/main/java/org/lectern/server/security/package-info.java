/** Who asks, and what they may. Knows no HTTP. */
@NullMarked
package org.lectern.server.security;

import org.jspecify.annotations.NullMarked;
