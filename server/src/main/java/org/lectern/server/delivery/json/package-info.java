/** Published content, its types and the widgets as JSON, for those who render themselves. */
@NullMarked
package org.lectern.server.delivery.json;

import org.jspecify.annotations.NullMarked;
