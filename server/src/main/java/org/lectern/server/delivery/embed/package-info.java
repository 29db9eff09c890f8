/** The scripts that pages of others run: the loader of widgets, and what frames say to the page around them. */
@NullMarked
package org.lectern.server.delivery.embed;

import org.jspecify.annotations.NullMarked;
