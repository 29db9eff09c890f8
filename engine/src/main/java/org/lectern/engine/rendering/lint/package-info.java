/**
 * Reads templates before they run and refuses those that could put content where it is not safe, or that cannot work.
 * What it lets through, the escaper still escapes: the two share one tokenizer and know nothing else of each other.
 */
@NullMarked
package org.lectern.engine.rendering.lint;

import org.jspecify.annotations.NullMarked;
