/** For tests of plugins: the contract of every content type, content in memory, a clock that stands still. */
@NullMarked
package org.lectern.testkit;

import org.jspecify.annotations.NullMarked;
