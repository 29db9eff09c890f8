/** The HTTP API of those who are signed in, under {@code /api/v1/admin}. */
@NullMarked
package org.lectern.server.admin;

import org.jspecify.annotations.NullMarked;
