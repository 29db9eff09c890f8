/** Signing in, accounts and tokens over HTTP. */
@NullMarked
package org.lectern.server.admin.access;

import org.jspecify.annotations.NullMarked;
