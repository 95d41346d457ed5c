package dev.bmslink.can.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GvretTest {

    static final String LOG = """
            Time Stamp,ID,Extended,Dir,Bus,LEN,D1,D2,D3,D4,D5,D6,D7,D8
            166064000,00000351,false,Rx,0,8,14,02,74,0E,74,0E,CC,01,
            166084001,18904001,true,Tx,1,2,1A,0B,
            166084002,00000351,true,Rx,0,0,
            """;

    @Test
    void readsFramesOfBothKinds() {
        Logs.Read read = Logs.read(LOG);
        assertEquals(
                List.of(
                        "(166.064000) can0 351#1402740E740ECC01",
                        "(166.084001) can1 18904001#1A0B",
                        "(166.084002) can0 00000351#"),
                read.lines());
        assertEquals(0, read.summary().unreadable());
        assertEquals(LogFormat.CSV, read.summary().format().orElseThrow());
    }

    @Test
    void olderFilesHaveNoDirection() {
        assertEquals(
                List.of("(166.064000) can0 21A#FE361205"),
                Logs.read("Time Stamp,ID,Extended,Bus,LEN,D1,D2,D3,D4,D5,D6,D7,D8\n"
                                + "166064000,0000021A,false,0,4,FE,36,12,05,\n")
                        .lines());
    }

    @Test
    void aLogThatLostItsHeaderIsRecognised() {
        assertEquals(
                List.of("(166.064000) can0 21A#FE"),
                Logs.read("166064000,0000021A,false,Rx,0,1,FE,,,,,,,\n").lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,351,maybe,Rx,0,1,14 | the third field is neither true nor false",
                "1,951,false,Rx,0,1,14 | the identifier does not fit in 11 bits",
                "1,xyz,false,Rx,0,1,14 | the identifier is not hexadecimal",
                "1,351,false,Rx,0,2,14 | the line ends early",
                "1,351,false,Rx,0,2,14, | the line ends early",
                "1,351,false,Rx,0,9,14 | there are more than eight data bytes",
                "1,351,false,Rx,a,1,14 | the channel is not a number from 0",
                "1,351,false | the line ends early",
                "-1,351,false,Rx,0,1,14 | the time is out of range",
                "x,351,false,Rx,0,1,14 | the time is not a number",
                "rubbish | the line ends early"
            })
    void damagedLinesAreUnreadableForAReason(String line, String reason) {
        assertEquals(reason, Logs.reason("Time Stamp,ID,Extended,Dir,Bus,LEN,D1\n" + line + "\n"));
    }
}
