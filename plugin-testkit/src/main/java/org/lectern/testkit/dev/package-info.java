/** A small server for those who write widgets and types: samples as they look, anew with every change of a file. */
@NullMarked
package org.lectern.testkit.dev;

import org.jspecify.annotations.NullMarked;
