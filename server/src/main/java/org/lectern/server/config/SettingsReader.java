package org.lectern.server.config;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One reading of all settings, which goes on after a wrong one to find the others. */
final class SettingsReader {
    private final Values values;
    private final List<String> problems = new ArrayList<>();

    SettingsReader(Values values) {
        this.values = values;
    }

    Settings read() {
        Optional<InetAddress> host = host();
        int port = port();
        Optional<URI> baseUrl = baseUrl(host, port);
        Set<String> hosts = baseUrl.map(url -> hosts(url, port)).orElse(Set.of());
        Set<InetAddress> proxies = proxies();
        Optional<Path> data = path(Setting.DATA_DIR);
        data.ifPresent(this::checkDataFolder);
        Optional<Path> imports = path(Setting.IMPORT_DIR);
        imports.ifPresent(this::checkImportFolder);
        Optional<ZoneId> zone = zone();
        Optional<Path> widgets = path(Setting.WIDGETS_DIR);
        widgets.ifPresent(folder -> checkReadable(Setting.WIDGETS_DIR, folder));
        boolean demo = yesOrNo(Setting.DEMO);
        int cache = cacheMegabytes();
        Outlets outlets = outlets();
        Optional<Database> database = database();
        boolean stopWithParent = yesOrNo(Setting.STOP_WITH_PARENT);
        if (!problems.isEmpty()) {
            throw new WrongSettings(problems);
        }
        return new Settings(
                host.orElseThrow(),
                port,
                baseUrl.orElseThrow(),
                hosts,
                proxies,
                data.orElseThrow(),
                imports.orElse(null),
                zone.orElse(null),
                widgets.orElse(null),
                demo,
                cache,
                outlets,
                database.orElse(null),
                stopWithParent);
    }

    private Optional<String> text(Setting setting) {
        String text = values.of(setting.key());
        return Optional.ofNullable(text == null || text.isBlank() ? setting.byDefault() : text.strip());
    }

    private void wrong(Setting setting, String value, String whatAndTry) {
        problems.add(setting.key() + " is \"" + value + "\", " + whatAndTry);
    }

    private int port() {
        String text = text(Setting.HTTP_PORT).orElseThrow();
        if (text.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        }
        wrong(Setting.HTTP_PORT, text, "which is not a port: give a whole number from 1 to 65535, such as 8080.");
        return 8080;
    }

    private int cacheMegabytes() {
        String text = text(Setting.CACHE_MB).orElseThrow();
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1) {
            return Integer.parseInt(text);
        }
        wrong(Setting.CACHE_MB, text, "which is no number of megabytes: give a whole one from 1 on, such as 64.");
        return 64;
    }

    private Optional<InetAddress> host() {
        String text = text(Setting.HTTP_HOST).orElseThrow();
        try {
            InetAddress address = InetAddress.getByName(text);
            if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
                return Optional.of(address);
            }
            wrong(
                    Setting.HTTP_HOST,
                    text,
                    "which is not an address of this machine: give 127.0.0.1 to serve this machine only, or 0.0.0.0"
                            + " to listen on all its addresses.");
        } catch (UnknownHostException e) {
            wrong(
                    Setting.HTTP_HOST,
                    text,
                    "which is neither an address nor a name that can be looked up: give an address of this machine,"
                            + " such as 127.0.0.1.");
        } catch (IOException e) {
            wrong(Setting.HTTP_HOST, text, "which could not be checked (" + e.getMessage() + "): try 127.0.0.1.");
        }
        return Optional.empty();
    }

    /** Who has said under which address browsers come is not asked for under another, but by those on this machine. */
    private Set<String> hosts(URI baseUrl, int port) {
        if (text(Setting.BASE_URL).isEmpty()) {
            return Set.of();
        }
        Set<String> hosts = new TreeSet<>();
        hosts.add(baseUrl.getRawAuthority().toLowerCase(Locale.ROOT));
        for (String local : List.of(
                "localhost", "127.0.0.1", "[::1]", text(Setting.HTTP_HOST).orElseThrow())) {
            hosts.add((local + ":" + port).toLowerCase(Locale.ROOT));
        }
        text(Setting.HOSTS).ifPresent(more -> {
            for (String host : more.split(",", -1)) {
                hosts.add(host.strip().toLowerCase(Locale.ROOT));
            }
        });
        return hosts;
    }

    private Set<InetAddress> proxies() {
        Set<InetAddress> proxies = new HashSet<>();
        for (String text : text(Setting.PROXIES).orElse("").split(",", -1)) {
            Optional<InetAddress> address = IpAddress.of(text.strip());
            address.ifPresent(proxies::add);
            if (address.isEmpty() && !text.isBlank()) {
                wrong(
                        Setting.PROXIES,
                        text.strip(),
                        "which is not an IP address: give those of your proxies, such as 10.0.0.7.");
            }
        }
        return Set.copyOf(proxies);
    }

    private Optional<URI> baseUrl(Optional<InetAddress> host, int port) {
        Optional<String> text = text(Setting.BASE_URL);
        if (text.isEmpty()) {
            return host.map(address -> Settings.url(nameOf(address), port));
        }
        Optional<URI> url = text.flatMap(SettingsReader::webAddress);
        if (url.isEmpty()) {
            wrong(
                    Setting.BASE_URL,
                    text.get(),
                    "which cannot start an address: give http or https, a host and at most a path, such as"
                            + " https://content.example.edu.");
        }
        return url;
    }

    private static String nameOf(InetAddress address) {
        String text = address.toString();
        String name = text.substring(0, text.indexOf('/'));
        return name.isEmpty() ? address.getHostAddress() : name;
    }

    private static Optional<URI> webAddress(String text) {
        try {
            URI url = new URI(text.replaceAll("/+$", ""));
            String scheme = Objects.requireNonNullElse(url.getScheme(), "").toLowerCase(Locale.ROOT);
            boolean usable = (scheme.equals("http") || scheme.equals("https"))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
            return usable ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> path(Setting setting) {
        return text(setting).flatMap(text -> {
            try {
                return Optional.of(Path.of(text).toAbsolutePath().normalize());
            } catch (InvalidPathException e) {
                wrong(setting, text, "which is not a path: give a folder, such as ./data.");
                return Optional.empty();
            }
        });
    }

    private void checkDataFolder(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        String text = text(Setting.DATA_DIR).orElseThrow();
        if (!Files.isDirectory(existing)) {
            wrong(Setting.DATA_DIR, text, "but " + existing + " is a file: give a folder.");
        } else if (!Files.isWritable(existing)) {
            wrong(
                    Setting.DATA_DIR,
                    text,
                    "but " + existing + " cannot be written by this user: give a folder that can, or change its"
                            + " permissions.");
        }
    }

    private void checkImportFolder(Path folder) {
        checkReadable(Setting.IMPORT_DIR, folder);
        if (text(Setting.IMPORT_ZONE).isEmpty()) {
            problems.add("lectern.import.zone is not set, but lectern.import.dir is: give the time zone of the pages"
                    + " there, such as America/Chicago.");
        }
    }

    private void checkReadable(Setting setting, Path folder) {
        String text = text(setting).orElseThrow();
        if (!Files.isDirectory(folder)) {
            wrong(
                    setting,
                    text,
                    "but there is no folder " + folder + ": give one that exists, or leave the setting out.");
        } else if (!Files.isReadable(folder)) {
            wrong(setting, text, "but " + folder + " cannot be read by this user: change its permissions.");
        }
    }

    private Optional<ZoneId> zone() {
        return text(Setting.IMPORT_ZONE).flatMap(text -> {
            if (ZoneId.getAvailableZoneIds().contains(text)) {
                return Optional.of(ZoneId.of(text));
            }
            String near = Nearest.to(text, ZoneId.getAvailableZoneIds()).orElse("America/Chicago");
            wrong(Setting.IMPORT_ZONE, text, "which is not the name of a time zone: did you mean " + near + "?");
            return Optional.empty();
        });
    }

    private boolean yesOrNo(Setting setting) {
        String text = text(setting).orElseThrow();
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            wrong(setting, text, "which is neither true nor false: give one of the two.");
        }
        return text.equalsIgnoreCase("true");
    }

    private Outlets outlets() {
        String method = text(Setting.PURGE_METHOD).orElseThrow();
        if (!method.matches("[A-Z]{1,20}")) {
            wrong(Setting.PURGE_METHOD, method, "which is not a method: give PURGE, POST or what your cache wants.");
        }
        String header = orNull(Setting.PURGE_HEADER);
        if (header != null && !canBeSent(header)) {
            problems.add(
                    "lectern.purge.header is not a header that can be chosen: give its name, a colon and its value,"
                            + " such as Fastly-Key: abc.");
        }
        List<URI> hooks = addresses(Setting.WEBHOOK_URL);
        String secret = orNull(Setting.WEBHOOK_SECRET);
        if (!hooks.isEmpty() && (secret == null || secret.length() < 24)) {
            problems.add("lectern.webhook.secret has fewer than 24 characters, but lectern.webhook.url is set: give a"
                    + " long random text, and the same one to the receiver, so that it can tell who asks.");
        }
        return new Outlets(addresses(Setting.PURGE_URL), method, header, hooks, secret);
    }

    private static boolean canBeSent(String header) {
        int colon = header.indexOf(':');
        try {
            HttpRequest.newBuilder(URI.create("http://localhost/"))
                    .header(
                            header.substring(0, Math.max(0, colon)),
                            header.substring(colon + 1).strip());
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private List<URI> addresses(Setting setting) {
        List<URI> addresses = new ArrayList<>();
        for (String text : text(setting).orElse("").split(",", -1)) {
            if (webAddress(text.strip()).isPresent()) {
                addresses.add(URI.create(text.strip()));
            } else if (!text.isBlank()) {
                wrong(
                        setting,
                        text.strip(),
                        "which is not an address to send to: give http or https, a host and at"
                                + " most a path, such as http://127.0.0.1:6081/.");
            }
        }
        return addresses.stream().distinct().toList();
    }

    private Optional<Database> database() {
        Optional<String> url = text(Setting.DB_URL);
        if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
            wrong(
                    Setting.DB_URL,
                    Database.withoutSecrets(url.get()),
                    "which is not a PostgreSQL address: give one such as jdbc:postgresql://localhost/lectern, or"
                            + " leave the setting out to use the embedded database.");
            return Optional.empty();
        }
        return url.map(address -> new Database(address, orNull(Setting.DB_USER), orNull(Setting.DB_PASSWORD)));
    }

    private @Nullable String orNull(Setting setting) {
        return text(setting).orElse(null);
    }
}
