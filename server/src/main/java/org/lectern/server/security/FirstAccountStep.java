package org.lectern.server.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.lectern.server.boot.BootStep;
import org.lectern.server.boot.Progress;
import org.lectern.server.config.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody can sign in, or is told how to become the first who can. */
@ApplicationScoped
class FirstAccountStep implements BootStep {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccountStep.class);

    private final Settings settings;
    private final Instance<FirstAccount> firstAccount;

    @Inject
    FirstAccountStep(Settings settings, Instance<FirstAccount> firstAccount) {
        this.settings = settings;
        this.firstAccount = firstAccount;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public void run(Progress progress) {
        if (settings.demo()) {
            firstAccount.get().demo();
            return;
        }
        firstAccount.get().endDemo();
        firstAccount
                .get()
                .token()
                .ifPresent(token -> LOG.info(
                        "No administrator yet. Within {} hours, POST {}/api/v1/admin/setup with"
                                + " {\"token\":\"{}\",\"name\":\"...\",\"signIn\":\"...\",\"password\":\"...\"} makes the first"
                                + " one: docs/accounts.md",
                        FirstAccount.GOOD_FOR.toHours(),
                        settings.baseUrl(),
                        token));
    }
}
