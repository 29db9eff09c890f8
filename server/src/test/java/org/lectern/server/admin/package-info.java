@NullMarked
package org.lectern.server.admin;

import org.jspecify.annotations.NullMarked;
