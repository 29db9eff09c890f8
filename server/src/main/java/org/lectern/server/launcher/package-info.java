/** The program in the jar: checks everything, starts the platform, says when the server is ready. */
@NullMarked
package org.lectern.server.launcher;

import org.jspecify.annotations.NullMarked;
