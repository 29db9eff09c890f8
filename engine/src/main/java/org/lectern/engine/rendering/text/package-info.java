/** Rich text that may pass unescaped, because the sanitiser made it. */
@NullMarked
package org.lectern.engine.rendering.text;

import org.jspecify.annotations.NullMarked;
