package probes;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;

final class TcnativeProbe implements Probe {
    @Override
    public String run() throws Exception {
        OpenSsl.ensureAvailability();
        var engine = SslContextBuilder.forClient()
                .sslProvider(SslProvider.OPENSSL)
                .build()
                .newEngine(ByteBufAllocator.DEFAULT);
        return OpenSsl.versionString() + " offers " + engine.getEnabledProtocols().length + " protocols";
    }
}
