package dev.personalbrain.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetrcEntryTest {
    private static Optional<String> find(String text, String host) {
        return NetrcEntry.find(NetrcEntry.parse(text), host).map(entry -> entry.login() + "/" + entry.password());
    }

    @Test
    void findsTheMachineOnOneLineOrSeveral() {
        String text = "machine a.example login one password 1\nmachine B.example\n\tlogin two\n\tpassword 2\n";
        assertThat(find(text, "a.example")).hasValue("one/1");
        assertThat(find(text, "b.example")).hasValue("two/2");
        assertThat(find(text, "c.example")).isEmpty();
    }

    @Test
    void takesTheFirstOfTwo() {
        assertThat(find("machine a login one password 1 machine a login two password 2", "a"))
                .hasValue("one/1");
    }

    @Test
    void fallsBackToDefaultWhereverItStands() {
        String text = "default login any password x\nmachine a login one password 1";
        assertThat(find(text, "a")).hasValue("one/1");
        assertThat(find(text, "b")).hasValue("any/x");
    }

    @Test
    void readsQuotedWordsWithEscapes() {
        assertThat(find("machine a login \"o n e\" password \"p\\\"w\\\\#\"", "a"))
                .hasValue("o n e/p\"w\\#");
    }

    @Test
    void keepsAHashInsideAWord() {
        assertThat(find("machine a login me password a#b", "a")).hasValue("me/a#b");
    }

    @Test
    void passesCommentsAndMacrosAndAccountsOver() {
        String text = "# machine a login no password no\nmacdef init\nmachine a login no password no\n\n"
                + "machine a account x login me password y";
        assertThat(find(text, "a")).hasValue("me/y");
    }

    @Test
    void survivesATruncatedFile() {
        assertThat(find("machine", "a")).isEmpty();
        assertThat(find("login x password", "a")).isEmpty();
        assertThat(find("machine a login", "a")).hasValue("/");
    }

    @Test
    void readsLongQuotedPasswords() {
        String password = "p\\\\".repeat(20_000);
        assertThat(NetrcEntry.parse("machine a login b password \"" + password + "\""))
                .extracting(NetrcEntry::password)
                .containsExactly("p\\".repeat(20_000));
    }
}
