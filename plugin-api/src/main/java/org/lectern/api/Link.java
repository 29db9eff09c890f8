package org.lectern.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A named address.
 *
 * @param title what to show; null only in a draft
 * @param url null where there is a name but nowhere to go
 */
public record Link(@Nullable String title, @Nullable URI url) {}
