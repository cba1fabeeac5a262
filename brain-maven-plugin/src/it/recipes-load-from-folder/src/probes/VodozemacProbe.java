package probes;

import de.connect2x.trixnity.vodozemac.olm.Account;

/** Has no recipe: its loader knows nothing but the temporary folder. */
final class VodozemacProbe implements Probe {
    @Override
    public String run() {
        Account account = Account.Companion.invoke();
        account.getEd25519Key().verify("signed", account.sign("signed"));
        return "the signature holds";
    }
}
