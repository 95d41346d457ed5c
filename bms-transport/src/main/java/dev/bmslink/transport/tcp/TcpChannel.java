package dev.bmslink.transport.tcp;

import dev.bmslink.transport.ByteChannel;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The bytes of a TCP connection.
 *
 * <p>Bytes are sent at once, without waiting for more. A write waits as long as the other end takes nothing; closing the
 * channel ends it.
 */
public final class TcpChannel implements ByteChannel {

    private final Socket socket;
    private volatile boolean closed;

    private TcpChannel(Socket socket) {
        this.socket = socket;
    }

    /**
     * Connects.
     *
     * @param host name or address
     * @param port 1 to 65535
     * @param timeout how long to try, at least a millisecond
     * @return the open connection
     * @throws IOException when there is no such host, or it does not answer
     * @throws IllegalArgumentException when the port or the timeout is out of range
     */
    public static TcpChannel connect(String host, int port, Duration timeout) throws IOException {
        if (port < 1 || port > 0xFFFF) {
            throw new IllegalArgumentException("port " + port + " is outside 1..65535");
        }
        if (timeout.toMillis() < 1 || timeout.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("timeout " + timeout + " is not 1 ms or more");
        }
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            return new TcpChannel(socket);
        } catch (IOException e) {
            socket.close();
            throw new IOException("no connection to " + host + ":" + port + ": " + e.getMessage(), e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length, long timeoutNanos) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        try {
            if (timeoutNanos <= 0 && socket.getInputStream().available() == 0) {
                // A socket cannot be asked without waiting whether it has ended.
                socket.setSoTimeout(1);
            } else {
                socket.setSoTimeout(
                        (int) Math.min(TimeUnit.NANOSECONDS.toMillis(Math.max(0, timeoutNanos)) + 1, 60_000));
            }
            int count = socket.getInputStream().read(buffer, offset, length);
            if (count < 0) {
                throw new EOFException("the other end has closed the connection");
            }
            return count;
        } catch (SocketTimeoutException e) {
            return 0;
        } catch (EOFException e) {
            throw e;
        } catch (IOException e) {
            throw closed ? new ClosedChannelException() : e;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            socket.getOutputStream().write(bytes, offset, length);
        } catch (IOException e) {
            throw closed ? new ClosedChannelException() : e;
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            socket.close();
        } catch (IOException e) {
            // The connection is given up anyway.
        }
    }
}
