package dev.personalbrain.mojo;

/** {@code <auth>}: who asks a registry. Without it, the server of that name in the settings, Docker's configuration and its helpers. */
public class AuthParameter {
    /** The user's name. */
    private String username;

    /** The password, or a token. Better kept in the settings, encrypted, than here. */
    private String password;

    /** For Maven. */
    public AuthParameter() {}

    String username() {
        return username;
    }

    String password() {
        return password;
    }
}
