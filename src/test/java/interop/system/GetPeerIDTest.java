package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interop.ErrorCode;
import interop.Python;
import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GetPeerIDTest {
    @TempDir
    Path dir;

    /** A channel and its descriptor. */
    private record Socket<T extends AutoCloseable>(T channel, SafeFileHandle handle) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            channel.close();
        }
    }

    /** The channel that a call makes, and the one descriptor of a socket that comes with it. */
    private static <T extends AutoCloseable> Socket<T> make(Callable<T> call) throws Exception {
        Set<Long> before = sockets();
        T channel = call.call();
        Set<Long> made = sockets();
        made.removeAll(before);
        assertEquals(1, made.size());
        return new Socket<>(channel, new SafeFileHandle(made.iterator().next(), false));
    }

    private static Set<Long> sockets() {
        Set<Long> found = new TreeSet<>();
        for (String descriptor : new File("/proc/self/fd").list()) {
            try {
                if (Files.readSymbolicLink(Path.of("/proc/self/fd", descriptor)).toString().startsWith("socket:")) {
                    found.add(Long.parseLong(descriptor));
                }
            } catch (IOException e) {
                // Closed meanwhile.
                continue;
            }
        }
        return found;
    }

    private static long id(String option) throws Exception {
        return Long.parseLong(Witness.run("id", option));
    }

    @Test
    void namesTheProcessAtTheOtherEnd() throws Exception {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(dir.resolve("socket"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address)) {
            Process client = new ProcessBuilder(Python.command(), "-c", "import socket, sys; s = socket.socket("
                    + "socket.AF_UNIX); s.connect(sys.argv[1]); sys.stdin.read()", address.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (Socket<SocketChannel> accepted = make(server::accept)) {
                PeerID peer = new PeerID();
                assertEquals(0, SystemNative.getPeerID(accepted.handle(), peer));
                assertEquals(client.pid(), peer.pid);
                assertEquals(id("-u"), peer.uid);
                assertEquals(id("-g"), peer.gid);
            } finally {
                client.destroy();
                client.waitFor();
            }
        }
    }

    @Test
    void theClientLearnsWhoListens() throws Exception {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(dir.resolve("socket"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address);
                Socket<SocketChannel> client = make(() -> SocketChannel.open(address))) {
            PeerID peer = new PeerID();
            assertEquals(0, SystemNative.getPeerID(client.handle(), peer));
            assertEquals(ProcessHandle.current().pid(), peer.pid);
        }
    }

    @Test
    void saysWhyItFails() throws Exception {
        PeerID peer = new PeerID();
        peer.uid = -7;
        // With the first one, the JVM makes sockets of its own.
        SocketChannel.open(StandardProtocolFamily.INET).close();
        try (Socket<SocketChannel> lone = make(() -> SocketChannel.open(StandardProtocolFamily.UNIX));
                Socket<SocketChannel> internet = make(() -> SocketChannel.open(StandardProtocolFamily.INET));
                SafeFileHandle file = Witness.open(dir, OpenFlags.O_CLOEXEC)) {
            assertEquals(-ErrorCode.ENOTCONN, SystemNative.getPeerID(lone.handle(), peer));
            assertEquals(-ErrorCode.ENOTCONN, SystemNative.getPeerID(internet.handle(), peer));
            assertEquals(-ErrorCode.ENOTSOCK, SystemNative.getPeerID(file, peer));
        }
        assertEquals(-ErrorCode.EBADF, SystemNative.getPeerID(new SafeFileHandle(-1, false), peer));
        assertEquals(-7, peer.uid);
    }
}
