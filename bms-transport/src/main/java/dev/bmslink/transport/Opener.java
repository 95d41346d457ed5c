package dev.bmslink.transport;

import java.io.IOException;

/**
 * Opens a connection anew.
 *
 * @param <C> the connection
 */
@FunctionalInterface
public interface Opener<C> {

    /**
     * Opens a connection.
     *
     * @return the open connection
     * @throws IOException when that fails for now
     */
    C open() throws IOException;
}
