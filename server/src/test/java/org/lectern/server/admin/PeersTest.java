package org.lectern.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.server.config.Settings;

/** Whose address counts. */
class PeersTest {

    private static final String PROXIES = "10.0.0.7, 2001:db8::7";

    private static String address(String peer, String... forwarded) {
        var settings = Settings.read(Map.of("lectern.proxies", PROXIES)::get);
        return new Peers(settings, new Origins(settings)).address(peer, List.of(forwarded));
    }

    @Test
    void a_stranger_is_not_believed() {
        assertThat(address("192.0.2.9", "198.51.100.1")).isEqualTo("192.0.2.9");
        assertThat(address("192.0.2.9")).isEqualTo("192.0.2.9");
    }

    @Test
    void a_proxy_is_believed_on_who_asked_it_and_no_further() {
        assertThat(address("10.0.0.7", "198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(address("10.0.0.7", "203.0.113.5, 198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(address("10.0.0.7", "203.0.113.5", "198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(address("10.0.0.7", "203.0.113.5, 198.51.100.1, 2001:db8::7"))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void what_is_no_address_is_not_looked_up_and_the_proxy_itself_counts() {
        assertThat(address("10.0.0.7")).isEqualTo("10.0.0.7");
        assertThat(address("10.0.0.7", "localhost")).isEqualTo("10.0.0.7");
        assertThat(address("10.0.0.7", "198.51.100.1, unknown")).isEqualTo("10.0.0.7");
        assertThat(address("10.0.0.7", "999.1.1.1")).isEqualTo("10.0.0.7");
    }
}
