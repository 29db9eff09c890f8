/** The description of the API, for programs and as pages for people. */
@NullMarked
package org.lectern.server.admin.api;

import org.jspecify.annotations.NullMarked;
