/** The content type news: what was published when. */
@NullMarked
package org.lectern.news;

import org.jspecify.annotations.NullMarked;
