package dev.bmslink.can.log;

/** {@code candump -L}; a frame without a channel is written as of {@code can0}. */
final class CandumpWriter extends TextWriter {

    @Override
    protected String line(LoggedFrame logged, long nanos) {
        String channel = logged.channel().isEmpty() ? "can0" : logged.channel().replace(' ', '_');
        return "(" + shifted(nanos / 1000, 6) + ") " + channel + " " + logged.frame() + "\n";
    }
}
