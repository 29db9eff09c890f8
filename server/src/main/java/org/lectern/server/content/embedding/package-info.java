/** Host websites, the embeds that are saved for them, and where those were seen. */
@NullMarked
package org.lectern.server.content.embedding;

import org.jspecify.annotations.NullMarked;
