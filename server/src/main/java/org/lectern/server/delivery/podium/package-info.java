/** Widgets as podlets, which layouts made with Podium put into their pages. */
@NullMarked
package org.lectern.server.delivery.podium;

import org.jspecify.annotations.NullMarked;
