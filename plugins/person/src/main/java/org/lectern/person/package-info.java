/** The content type person: who speaks, teaches and organises. */
@NullMarked
package org.lectern.person;

import org.jspecify.annotations.NullMarked;
