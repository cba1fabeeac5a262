package probes;

import de.connect2x.trixnity.vodozemac.olm.Account;
import java.io.File;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** Cannot be taken out: its loader knows nothing but the temporary folder, and unpacks a copy for each binding class. */
final class VodozemacProbe implements Probe {
    @Override
    public String run() throws Exception {
        for (String name : bindings()) {
            Class.forName(name);
        }
        Account account = Account.Companion.invoke();
        account.getEd25519Key().verify("signed", account.sign("signed"));
        return "the signature holds";
    }

    private static List<String> bindings() throws Exception {
        File file = new File(Account.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile jar = new JarFile(file)) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith("Bindings.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .toList();
        }
    }
}
