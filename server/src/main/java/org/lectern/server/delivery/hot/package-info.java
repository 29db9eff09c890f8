/** Answers that are ready: how they are sent, and the short way to them. */
@NullMarked
package org.lectern.server.delivery.hot;

import org.jspecify.annotations.NullMarked;
