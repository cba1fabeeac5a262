package org.example;

import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Uses a provider whose jar is signed. */
public class Main {
    public static void main(String[] arguments) throws Exception {
        Security.addProvider(new BouncyCastleProvider());
        javax.crypto.Cipher.getInstance("AES/GCM/NoPadding", "BC");
        System.out.println("provider: BC");
    }
}
