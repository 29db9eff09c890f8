package org.lectern.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A picture by its address.
 *
 * @param url absolute http or https address; null only in a draft
 * @param alt what the picture says, for those who do not see it; null or empty only where the picture is decoration
 */
public record Image(@Nullable URI url, @Nullable String alt) {}
