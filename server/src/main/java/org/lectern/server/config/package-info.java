/** What configures a server, read once and checked before anything starts. */
@NullMarked
package org.lectern.server.config;

import org.jspecify.annotations.NullMarked;
