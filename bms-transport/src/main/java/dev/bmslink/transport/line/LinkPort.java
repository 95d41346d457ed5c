package dev.bmslink.transport.line;

import dev.bmslink.rs485.line.LineMachine;
import dev.bmslink.rs485.link.LinkAction;
import dev.bmslink.rs485.link.LinkNode;
import dev.bmslink.transport.Driver;
import dev.bmslink.transport.FrameChannel;
import dev.bmslink.transport.Received;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A master or a pack at a link port: a {@link Driver} for the bus, and the enable line beside it.
 *
 * <p>The node gets power when the port starts and loses it when the port is closed or its line has failed; then the enable
 * output is not driven any more.
 *
 * @param <N> the node
 */
public final class LinkPort<N extends LinkNode> implements AutoCloseable {

    private final Driver<byte[], LineMachine<N, LinkAction>> driver;

    private LinkPort(N node, FrameChannel<byte[]> line, EnableLine enable, Consumer<? super LinkAction> actions) {
        this.driver = Driver.start(new LineMachine<N, LinkAction>(node), new WithEnable(line, enable), machine -> {
            for (LinkAction action = machine.pollEvent(); action != null; action = machine.pollEvent()) {
                if (action instanceof LinkAction.DriveOut out) {
                    enable.drive(out.active());
                }
                actions.accept(action);
            }
        });
    }

    /**
     * Gives a node power.
     *
     * @param node the node, which only the port may use from now on
     * @param line the bus; the port closes it
     * @param enable the enable line; the port closes it
     * @param actions gets on the node's thread everything that the node does: what it sends, when it drives its output,
     *     what it reports, and what it wants to keep through a loss of power
     * @param <N> the node
     * @return the running port
     */
    public static <N extends LinkNode> LinkPort<N> start(
            N node, FrameChannel<byte[]> line, EnableLine enable, Consumer<? super LinkAction> actions) {
        LinkPort<N> port = new LinkPort<>(node, line, enable, actions);
        port.execute(powered -> powered.onPower(System.nanoTime()));
        enable.listen((in, out) -> {
            try {
                port.execute(reader -> reader.onLine(in, out, System.nanoTime()));
            } catch (RejectedExecutionException e) {
                // The port has ended, and with it the unit.
            }
        });
        return port;
    }

    /**
     * Calls a method of the node on its thread, soon.
     *
     * @param call such as {@code master -> master.onLongPress(System.nanoTime())}
     * @throws RejectedExecutionException when the port has ended, or too many calls wait
     */
    public void execute(Function<? super N, List<LinkAction>> call) {
        driver.execute(machine -> machine.perform(call.apply(machine.node())));
    }

    /**
     * Returns the driver, for its counters and its end.
     *
     * @return the driver of the bus
     */
    public Driver<byte[], LineMachine<N, LinkAction>> driver() {
        return driver;
    }

    /** The driver closes its channel however it ends, and with it the enable line. */
    private record WithEnable(FrameChannel<byte[]> line, EnableLine enable) implements FrameChannel<byte[]> {
        @Override
        public @Nullable Received<byte[]> receive(long timeoutNanos) throws IOException {
            return line.receive(timeoutNanos);
        }

        @Override
        public void send(byte[] frame) throws IOException {
            line.send(frame);
        }

        @Override
        public boolean canSend() {
            return line.canSend();
        }

        @Override
        public boolean holdsBack() {
            return line.holdsBack();
        }

        @Override
        public void close() {
            enable.close();
            line.close();
        }
    }

    /** Takes the node's power: ends its driver, closes the bus and the enable line. */
    @Override
    public void close() {
        driver.close();
    }
}
