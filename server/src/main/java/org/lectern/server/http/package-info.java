/** What every address has in common, public or not: problems, bodies, and text of headers. Knows no content. */
@NullMarked
package org.lectern.server.http;

import org.jspecify.annotations.NullMarked;
