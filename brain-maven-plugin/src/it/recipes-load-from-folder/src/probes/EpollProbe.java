package probes;

import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;

final class EpollProbe implements Probe {
    @Override
    @SuppressWarnings("deprecation") // the name that Netty 4.1 and 4.2 share
    public String run() throws Exception {
        Epoll.ensureAvailability();
        EpollEventLoopGroup group = new EpollEventLoopGroup(1);
        try {
            return group.submit(() -> "ran in an event loop").get();
        } finally {
            group.shutdownGracefully();
        }
    }
}
