/** Documents that others send: read strictly, so that nothing in them is guessed, dropped or bent. */
@NullMarked
package org.lectern.server.http.json;

import org.jspecify.annotations.NullMarked;
