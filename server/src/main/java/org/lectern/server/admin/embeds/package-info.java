/** Host websites and the embeds that are saved for them. */
@NullMarked
package org.lectern.server.admin.embeds;

import org.jspecify.annotations.NullMarked;
