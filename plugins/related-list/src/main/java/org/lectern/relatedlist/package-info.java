/** The content type related-list: entries that belong together, picked by hand or by a rule. */
@NullMarked
package org.lectern.relatedlist;

import org.jspecify.annotations.NullMarked;
