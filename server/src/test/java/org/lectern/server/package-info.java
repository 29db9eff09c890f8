/** Tests of the whole server, and what they share. */
@NullMarked
package org.lectern.server;

import org.jspecify.annotations.NullMarked;
