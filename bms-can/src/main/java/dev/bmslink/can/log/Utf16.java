package dev.bmslink.can.log;

/** Text in two bytes a character, as Windows shells write it when output is redirected; logs are ASCII. */
final class Utf16 implements LogDecoder {

    private final boolean littleEndian;
    private final LogDecoder text;
    private final byte[] one = new byte[1];
    private int held = -1;

    Utf16(boolean littleEndian, LogDecoder text) {
        this.littleEndian = littleEndian;
        this.text = text;
    }

    @Override
    public void onBytes(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            int now = bytes[i] & 0xFF;
            if (held < 0) {
                held = now;
                continue;
            }
            int unit = littleEndian ? held | now << Byte.SIZE : held << Byte.SIZE | now;
            one[0] = unit < 0x80 ? (byte) unit : (byte) '?';
            text.onBytes(one, 0, 1);
            held = -1;
        }
    }

    @Override
    public void onEnd() {
        text.onEnd();
    }
}
