/** Answers made ready to send, kept until the change log or the clock says otherwise. */
@NullMarked
package org.lectern.server.content.cache;

import org.jspecify.annotations.NullMarked;
