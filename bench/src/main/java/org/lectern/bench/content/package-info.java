/** Made-up content in any amount. */
@NullMarked
package org.lectern.bench.content;

import org.jspecify.annotations.NullMarked;
