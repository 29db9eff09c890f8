package org.lectern.server.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every name that configures a server, as a system property or, upper case with underscores, as a variable. */
public enum Setting {
    HTTP_PORT("lectern.http.port", "8080", "port to listen on"),
    HTTP_HOST("lectern.http.host", "127.0.0.1", "address to listen on"),
    BASE_URL("lectern.base.url", null, "address that browsers use; without it http://host:port"),
    HOSTS("lectern.hosts", null, "further names for Host, comma-separated; any will do without lectern.base.url"),
    PROXIES(
            "lectern.proxies",
            null,
            "IP addresses of proxies in front, comma-separated, whose X-Forwarded-For is believed"),
    DATA_DIR("lectern.data.dir", "./data", "folder that holds everything the server keeps"),
    IMPORT_DIR("lectern.import.dir", null, "folder of pages to import at start"),
    IMPORT_ZONE("lectern.import.zone", null, "time zone of imported pages, needed with lectern.import.dir"),
    WIDGETS_DIR("lectern.widgets.dir", null, "folder of widgets of your own, loaded at start"),
    CACHE_MB("lectern.cache.mb", "64", "memory for answers that are ready to be sent, in megabytes"),
    PURGE_URL("lectern.purge.url", null, "caches in front, comma-separated, that are told what to drop"),
    PURGE_METHOD("lectern.purge.method", "PURGE", "method of the requests to lectern.purge.url"),
    PURGE_HEADER("lectern.purge.header", null, "a header for them that proves who asks, such as Fastly-Key: ..."),
    WEBHOOK_URL("lectern.webhook.url", null, "addresses, comma-separated, that are told of every public change"),
    WEBHOOK_SECRET("lectern.webhook.secret", null, "24 characters or more that sign what lectern.webhook.url gets"),
    DEMO("lectern.demo", "false", "true adds made-up pages and a host page at /"),
    DB_URL("lectern.db.url", null, "a jdbc:postgresql: address, to use PostgreSQL instead of the data folder"),
    DB_USER("lectern.db.user", null, "user for lectern.db.url"),
    DB_PASSWORD("lectern.db.password", null, "password for lectern.db.url"),
    STOP_WITH_PARENT("lectern.stop.with.parent", "false", "true stops it when the process that started it ends");

    private final String key;
    private final @Nullable String byDefault;
    private final String meaning;

    Setting(String key, @Nullable String byDefault, String meaning) {
        this.key = key;
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    /** Name of the system property, such as {@code lectern.http.port}. */
    public String key() {
        return key;
    }

    /** Name of the environment variable, such as {@code LECTERN_HTTP_PORT} (MicroProfile Config 3.1, 5.2.1). */
    public String variable() {
        return key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** What holds when nothing is set, or null when nothing does. */
    public @Nullable String byDefault() {
        return byDefault;
    }

    /** One phrase for a person. */
    public String meaning() {
        return meaning;
    }

    /** The setting with exactly this property name. */
    public static Optional<Setting> named(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }
}
