package dev.personalbrain.image.jib;

/**
 * Who we are to a registry. The password is a secret: {@link #toString()} does not show it.
 *
 * @param source where this was found, for people: {@code <to><auth>}
 * @param user {@code <token>} where the password is an OAuth2 refresh token, as Docker's credential helpers have it
 */
public record RegistryLogin(String source, String user, String password) {
    private static final String REFRESH_TOKEN = "<token>";

    boolean isRefreshToken() {
        return user.equals(REFRESH_TOKEN);
    }

    @Override
    public String toString() {
        return "RegistryLogin[source=" + source + ", user=" + user + ", password=***]";
    }
}
