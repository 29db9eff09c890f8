/** Widgets as fragments for host pages, and the themes they wear. */
@NullMarked
package org.lectern.server.delivery.fragment;

import org.jspecify.annotations.NullMarked;
