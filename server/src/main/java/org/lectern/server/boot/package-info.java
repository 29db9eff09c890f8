/** What has to be over before the server is ready, and who may know how far it is. */
@NullMarked
package org.lectern.server.boot;

import org.jspecify.annotations.NullMarked;
