package org.lectern.server.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Hands the settings to the application, from MicroProfile Config. */
@Singleton
class SettingsProducer {
    @Produces
    @Singleton
    Settings settings() {
        Config config = ConfigProvider.getConfig();
        return Settings.read(key -> config.getOptionalValue(key, String.class).orElse(null));
    }
}
