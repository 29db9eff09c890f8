package org.lectern.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords and tokens are taken, and how they are recognised. */
class PasswordsTest {

    private static void check(String password) {
        PasswordRules.check(password, "ada.lovelace@example.edu", "Ada Lovelace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"seven grey herons", "приве́т, как дела?", "aq7!tR0pmz2#", "lovelace wrote the first program"})
    void a_long_password_is_taken_whatever_it_is_made_of(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @Test
    void a_short_one_is_not_nor_one_that_is_too_long() {
        assertThatThrownBy(() -> check("eleven char"))
                .hasMessage("The password has 11 characters: take 12 or more, such as four words in a row");
        assertThatThrownBy(() -> check("ab1 x".repeat(50)))
                .hasMessage("The password has 250 characters: take 200 at most");
        assertThatCode(() -> check("😀😁😂🤣😃😄😅😆😉😊😋😎")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "PassWord1234",
                "123456789012",
                "abcdefghijkl",
                "aaaaaaaaaaaaaaaa",
                "abababababab",
                "qwertyuiop12",
                "correcthorsebatterystaple",
                "lectern12345",
                "987654321098"
            })
    void one_that_is_guessed_first_is_not(String password) {
        assertThatThrownBy(() -> check(password))
                .hasMessage("The password is one of those that are guessed first: take another, such as four words in a"
                        + " row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada.lovelace@example.edu", "AdaLovelace1", "lovelace-2026", "lovelacelovelace"})
    void the_accounts_own_name_is_not(String password) {
        assertThatThrownBy(() -> check(password))
                .hasMessage(
                        "The password is little more than the sign-in name or the name: take one that has nothing to"
                                + " do with you");
    }

    @Test
    void argon2id_is_that_of_rfc_9106() {
        // Section 5.3, without secret and associated data left out: the library must know all of it.
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(HexFormat.of().parseHex("02".repeat(16)))
                .withSecret(HexFormat.of().parseHex("03".repeat(8)))
                .withAdditional(HexFormat.of().parseHex("04".repeat(12)))
                .build();
        var argon = new Argon2BytesGenerator();
        argon.init(parameters);
        var tag = new byte[32];
        argon.generateBytes(HexFormat.of().parseHex("01".repeat(32)), tag);

        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Test
    void a_password_is_recognised_by_a_hash_that_says_how_it_was_made() {
        var argon = new Argon2();
        var phc = argon.hash("seven grey herons");

        assertThat(phc).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSize(97);
        assertThat(argon.matches("seven grey herons", phc)).isTrue();
        assertThat(argon.matches("seven grey heron", phc)).isFalse();
        assertThat(argon.matches("seven grey herons", null)).isFalse();
        assertThat(argon.hash("seven grey herons")).isNotEqualTo(phc);
    }

    @Test
    void a_token_tells_what_it_is_and_whether_it_is_whole() {
        var token = Secrets.drawToken();

        assertThat(token).matches("lectern_[0-9A-Za-z]{49}").isNotEqualTo(Secrets.drawToken());
        assertThat(Secrets.isToken(token)).isTrue();
        assertThat(Secrets.isToken(token.substring(1))).isFalse();
        assertThat(Secrets.isToken(token.substring(0, token.length() - 1))).isFalse();
        var other = token.charAt(20) == 'a' ? 'b' : 'a';
        assertThat(Secrets.isToken(token.substring(0, 20) + other + token.substring(21)))
                .isFalse();
    }

    @Test
    void what_follows_from_a_secret_is_another_secret() {
        var secret = Secrets.draw();

        assertThat(Secrets.derived(secret, "csrf")).hasSize(43).isNotEqualTo(secret);
        assertThat(Sessions.isCsrf(Sessions.csrf(secret), secret)).isTrue();
        assertThat(Sessions.isCsrf(Sessions.csrf(Secrets.draw()), secret)).isFalse();
        assertThat(Sessions.isCsrf("", secret)).isFalse();
        assertThat(Secrets.hash("abc").getBytes(StandardCharsets.US_ASCII)).hasSize(64);
    }
}
