/** The content type event: lectures, workshops, open days. */
@NullMarked
package org.lectern.event;

import org.jspecify.annotations.NullMarked;
