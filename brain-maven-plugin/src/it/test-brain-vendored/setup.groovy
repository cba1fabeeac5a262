import dev.personalbrain.it.ItPackages

// The file that the original's package would download is not in any registry. That of a fork is, in the fork's package.
new ItPackages(basedir, 'test-brain').copy('@rocket.chat/forked-matrix-sdk-crypto-nodejs', 'lib/index.linux-x64-gnu.node',
        'native/matrix-sdk-crypto.linux-x64-gnu.node')
return true
