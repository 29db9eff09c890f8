/** Bodies of requests: who takes one, how large it may be and how slowly it may come. */
@NullMarked
package org.lectern.server.http.body;

import org.jspecify.annotations.NullMarked;
