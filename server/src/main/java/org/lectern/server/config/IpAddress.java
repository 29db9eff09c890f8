package org.lectern.server.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses as text. */
public final class IpAddress {

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})";

    /** What is of neither form would be looked up as a name. */
    private static final Pattern LITERAL = Pattern.compile(BYTE + "(\\." + BYTE + "){3}|(?=.*:)[0-9a-fA-F:.]{2,45}");

    private IpAddress() {}

    /** The address that a text is; empty if it is none, such as a name, which is never looked up. */
    public static Optional<InetAddress> of(String text) {
        try {
            return LITERAL.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
