@NullMarked
package org.lectern.server.security;

import org.jspecify.annotations.NullMarked;
