package probes;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.conscrypt.Conscrypt;

final class ConscryptProbe implements Probe {
    @Override
    public String run() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256", Conscrypt.newProvider());
        return "SHA-256 of nothing begins with " + HexFormat.of().formatHex(digest.digest(), 0, 4);
    }
}
