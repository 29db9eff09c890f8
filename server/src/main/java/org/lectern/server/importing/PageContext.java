package org.lectern.server.importing;

import java.net.URI;
import java.time.ZoneId;
import java.util.Set;

/**
 * What the lines of a page are read with.
 *
 * @param zone in which the page's times are
 * @param categories those of pages that it may mention, in lower case
 */
record PageContext(URI address, ZoneId zone, Set<String> categories, Warnings warnings) {}
