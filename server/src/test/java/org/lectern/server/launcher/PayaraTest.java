package org.lectern.server.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class PayaraTest {
    @Test
    void the_boot_commands_hold_literal_values_only() throws Exception {
        assertThat(Payara.commands(InetAddress.getByName("127.0.0.1"), 8081))
                .contains(
                        "set configs.config.server-config.network-config.network-listeners.network-listener"
                                + ".http-listener.address=127.0.0.1",
                        "set configs.config.server-config.network-config.network-listeners.network-listener"
                                + ".http-listener.port=8081")
                .noneMatch(command -> command.contains("${"));
    }
}
