package probes;

import java.nio.charset.StandardCharsets;
import org.signal.libsignal.protocol.IdentityKeyPair;

final class LibsignalProbe implements Probe {
    @Override
    public String run() throws Exception {
        byte[] message = "signed".getBytes(StandardCharsets.UTF_8);
        IdentityKeyPair pair = IdentityKeyPair.generate();
        byte[] signature = pair.getPrivateKey().calculateSignature(message);
        return "the signature holds: " + pair.getPublicKey().getPublicKey().verifySignature(message, signature);
    }
}
