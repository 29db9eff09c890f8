/** What tests add to the application: see {@code SampleJar}. */
@NullMarked
package org.lectern.server.sample;

import org.jspecify.annotations.NullMarked;
