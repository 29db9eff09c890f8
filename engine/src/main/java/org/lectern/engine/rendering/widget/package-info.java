/** Widgets and themes: their files, read strictly, and the parameters of a request. */
@NullMarked
package org.lectern.engine.rendering.widget;

import org.jspecify.annotations.NullMarked;
