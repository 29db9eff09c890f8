package org.lectern.server.admin;

import java.util.Set;

/** Which addresses are closed to strangers, and the few that are not. */
final class AdminPaths {

    private static final String ADMIN = "api/v1/admin";

    /** What methods with {@link OpenToStrangers} answer; a test compares them. */
    static final Set<String> OPEN =
            Set.of("POST api/v1/admin/session", "POST api/v1/admin/setup", "POST api/v1/admin/password");

    private AdminPaths() {}

    /** Whether a path without its first slash is one of these. */
    static boolean isAdmin(String path) {
        return path.equals(ADMIN) || path.startsWith(ADMIN + "/");
    }

    /** Whether strangers may ask for it. */
    static boolean isOpen(String method, String path) {
        return OPEN.contains(method + " " + path);
    }
}
