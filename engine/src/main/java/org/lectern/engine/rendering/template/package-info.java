/** Templates: parsing, what they can see, what they may call. */
@NullMarked
package org.lectern.engine.rendering.template;

import org.jspecify.annotations.NullMarked;
