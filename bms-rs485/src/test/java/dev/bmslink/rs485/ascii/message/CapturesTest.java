package dev.bmslink.rs485.ascii.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.Frames;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames of real devices and of the documents, with the values that were read from them by hand. */
class CapturesTest {

    static Stream<Arguments> captures() {
        return Stream.of(
                arguments("4F", "~200246000000FDB2", "RTN 00, VER 20"),
                arguments(
                        "51",
                        "~20024600C0405553324B42504C000000020350796C6F6E2D2D2D2D2D2D2D2D2D2D2D2D2D2D2DEF98",
                        "name US2KBPL, version 02 03, manufacturer \"Pylon---------------\""),
                arguments(
                        "42",
                        "~20024600C06E00020F0D1F0D200D200D200D200D200D210D200D200D210D220D200D220D220D21050BCD0BA"
                                + "F0BAF0BAF0BAF0015C4E88AAC02C350004FE594",
                        "flag 00, pack 02: 15 cells 3359–3362 mV, sum 50408; T 29.0 26.0 26.0 26.0 26.0 °C; +2.1 "
                                + "A; 50.408 V; 35.50/50.00 Ah (P=2); 79 cycles"),
                arguments(
                        "47",
                        "~20024600B032110E420BEA0B540D0D0A3D03FCD2F0B3B0ADD40D0D0A3DFC18F23D",
                        "flag 11; cell 3650/3050/2900 mV; charge T 61.0/-11.0; 102.0 A; module 54000/46000/44500 "
                                + "mV; discharge T 61.0/-11.0; -100.0 A"),
                arguments(
                        "44",
                        "~20024600C04000020F000000000000000000000000000000050000000000000000000E800000F161",
                        "flag 00, pack 02, 15 cells and 5 temperatures all 00, status 00 0E 80 00 00, left over 0"),
                arguments(
                        "92",
                        "~20024600B01402D002B79800FAFF06C0F92D",
                        "pack 02; 53.25 V; 47.00 V; 25.0 A; -25.0 A; status C0"),
                arguments(
                        "96",
                        "~20024600400C020203000605FB49",
                        "pack 02, manufacturer version 02 03, main line 00 06 05"),
                arguments(
                        "42",
                        "~20024600B0D811020F0CF30CF40CF50CF40CF50CF40CF40CF30CF20CF20CF20CF30CF20CF30CF3050BD70BB"
                                + "90BB90BB90BAF000CC2415BCC02C35000630F0CF30CF20CF30CF20CF30CF20CF30CF30CF40CF40CF30CF40CF"
                                + "20CF50CF3050BD70BAF0BAF0BAF0BAF000BC23E59D802C3500093CC7D",
                        "flag 11, 2 packs: 15 cells 3314–3317 mV, sum 49729; T 30.0 27.0 27.0 27.0 26.0 °C; +1.2 "
                                + "A; 49.729 V; 23.50/50.00 Ah (P=2); 99 cycles **/** 15 cells 3314–3317 mV, sum 49726; T "
                                + "30.0 26.0 26.0 26.0 26.0 °C; +1.1 A; 49.726 V; 23.00/50.00 Ah (P=2); 147 cycles"),
                arguments(
                        "42",
                        "~20024600914211030F0CE70CE80CE60CE70CE80CE80CE80CE60CE50CE60CE80CE70CEA0CE50CE6050B910B8"
                                + "70B870B870B87FFE6C18982DC02C350001F0F0CE20CE60CE60CE10CE50CE70CE60CE30CE20CE50CE30CE90CE"
                                + "70CE90CE9050B910B870B870B870B87FFE7C17082DC02C350001F0F0CE20CE50CE50CE20CE30CE30CE40CE50"
                                + "CE60CE60CE30CE40CE40CE60CE6050B910B7D0B7D0B7D0B7DFFE5C16082DC02C350001FB476",
                        "flag 11, 3 packs: 15 cells 3301–3306 mV, sum 49545; T 23.0 22.0 22.0 22.0 22.0 °C; -2.6 "
                                + "A; 49.545 V; 33.50/50.00 Ah (P=2); 31 cycles **/** 15 cells 3297–3305 mV, sum 49520; T "
                                + "23.0 22.0 22.0 22.0 22.0 °C; -2.5 A; 49.520 V; 33.50/50.00 Ah (P=2); 31 cycles **/** 15 "
                                + "cells 3298–3302 mV, sum 49504; T 23.0 21.0 21.0 21.0 21.0 °C; -2.7 A; 49.504 V; "
                                + "33.50/50.00 Ah (P=2); 31 cycles"),
                arguments(
                        "42",
                        "~2002460061DC11040F0CFD0CFC0CFC0CFB0CFC0CFB0CFD0CFC0CFC0CFB0CFA0CFD0CFB0CFE0CFA050BE10BC"
                                + "D0BCD0BCD0BCD0000C2C1FFFF04FFFF002F00EFEC0121100F0CEB0CEB0CEB0CEA0CEA0CEC0CEB0CEB0CE90CE"
                                + "80CE60CE90CE90CEA0CE8050BE10BCD0BCD0BCD0BCDFFBCC1B2FFFF04FFFF002800F2D00121100F0CE80CE90"
                                + "CEA0CEA0CEA0CE90CEA0CEA0CEB0CEC0CEB0CEB0CEB0CEA0CEA050BE10BC30BC30BC30BC3FFB7C1B8FFFF04F"
                                + "FFF007100E7400121100F0CE90CEC0CEB0CEA0CEA0CEB0CE90CE80CEA0CEA0CEA0CEB0CEC0CEA0CEA050BD70"
                                + "BC30BC30BC30BB9FFBBC1B9FFFF04FFFF006B00ED080121108D63",
                        "flag 11, 4 packs: 15 cells 3322–3326 mV, sum 49857; T 31.0 29.0 29.0 29.0 29.0 °C; +0.0 "
                                + "A; 49.857 V; 61.42/74.00 Ah (P=4); 47 cycles **/** 15 cells 3302–3308 mV, sum 49586; T "
                                + "31.0 29.0 29.0 29.0 29.0 °C; -6.8 A; 49.586 V; 62.16/74.00 Ah (P=4); 40 cycles **/** 15 "
                                + "cells 3304–3308 mV, sum 49592; T 31.0 28.0 28.0 28.0 28.0 °C; -7.3 A; 49.592 V; "
                                + "59.20/74.00 Ah (P=4); 113 cycles **/** 15 cells 3304–3308 mV, sum 49593; T 30.0 28.0 "
                                + "28.0 28.0 27.0 °C; -6.9 A; 49.593 V; 60.68/74.00 Ah (P=4); 107 cycles"),
                arguments(
                        "42",
                        "~2002460010F011020F0CCD0CCE0CCC0CCE0CCB0CCC0CCD0CCC0CCD0CCB0CCC0CCD0CCD0CCE0CCC050BE10BC"
                                + "D0BCD0BD70BCDFFC3BFFDFFFF04FFFF0234007F300121100F0CCA0CCA0CCB0CCC0CCA0CCC0CCB0CCB0CCB0CC"
                                + "B0CCB0CCA0CCC0CCC0CCB050BEB0BCD0BCD0BCD0BC3FFD1BFE5FFFF04FFFF0292005FB400C350C4A7",
                        "flag 11, 2 packs: 15 cells 3275–3278 mV, sum 49149; T 31.0 29.0 29.0 30.0 29.0 °C; -6.1 "
                                + "A; 49.149 V; 32.56/74.00 Ah (P=4); 564 cycles **/** 15 cells 3274–3276 mV, sum 49125; T "
                                + "32.0 29.0 29.0 29.0 28.0 °C; -4.7 A; 49.125 V; 24.50/50.00 Ah (P=4); 658 cycles"),
                arguments(
                        "42",
                        "~20024600F07A00020F0D170D140D150D150D180D170D140D150D150D180D170D140D150D150D18050C0B0BE"
                                + "F0BF00BED0C0B00C9C447FFFF04FFFF00120172B90186A0E2D1",
                        "flag 00, pack 02: 15 cells 3348–3352 mV, sum 50247; T 35.2 32.4 32.5 32.2 35.2 °C; "
                                + "+20.1 A; 50.247 V; 94.91/100.00 Ah (P=4); 18 cycles"),
                arguments(
                        "42",
                        "~20034600F07A00030F0D140D120D120D120D140D140D120D120D120D140D140D130D130D130D14050BFD0BE"
                                + "F0BF10BED0BFE00BFC41DFFFF04FFFF00110172B90186A0E2B4",
                        "flag 00, pack 03: 15 cells 3346–3348 mV, sum 50205; T 33.8 32.4 32.6 32.2 33.9 °C; "
                                + "+19.1 A; 50.205 V; 94.91/100.00 Ah (P=4); 17 cycles"),
                arguments(
                        "42",
                        "~20044600F07A00040F0D180D150D160D140D180D180D150D160D140D180D190D150D160D150D18050BFB0BE"
                                + "E0BED0BE90BF800BDC44FFFFF04FFFF00B2016CC90186A0E263",
                        "flag 00, pack 04: 15 cells 3348–3353 mV, sum 50255; T 33.6 32.3 32.2 31.8 33.3 °C; "
                                + "+18.9 A; 50.255 V; 93.39/100.00 Ah (P=4); 178 cycles"),
                arguments(
                        "42",
                        "~20014600C06E11010F0D450D440D450D440D450D440D3E0D450D4A0D4A0D4B0D4A0D4A0D4A0D4A050BC30BC"
                                + "30BC30BCD0BCD0000C725BF6802C3500002E553",
                        "flag 11, pack 01: 15 cells 3390–3403 mV, sum 50981; T 28.0 28.0 28.0 29.0 29.0 °C; +0.0 "
                                + "A; 50.981 V; 49.00/50.00 Ah (P=2); 2 cycles"),
                arguments(
                        "44",
                        "~20024600A04200020F000000000000000000000000000000050000000000000000000E80000000F101",
                        "flag 00, pack 02, 15 cells and 5 temperatures all 00, status 00 0E 80 00 00, left over 1"),
                arguments(
                        "92",
                        "~20024600B01402D002AFC800C8FE0CC0F915",
                        "pack 02; 53.25 V; 45.00 V; 20.0 A; -50.0 A; status C0"),
                arguments(
                        "47",
                        "~20024600B032110E420BEA0AF00D030A470384D2F0B3B0A9EC0D030A47FC7CF272",
                        "flag 11; cell 3650/3050/2800 mV; charge T 60.0/-10.0; 90.0 A; module 54000/46000/43500 "
                                + "mV; discharge T 60.0/-10.0; -90.0 A"),
                arguments(
                        "60",
                        "~201246006082466F7263655F4C00000050796C6F6E000000000000000000000000000000000902303132333"
                                + "4353637383961626364656631313233343536373839616263646566E353",
                        "name Force_L, manufacturer Pylon, version 0009, 2 packs: 0123456789abcdef, "
                                + "1123456789abcdef"),
                arguments(
                        "61",
                        "~2012460080622E5361A86209D40B7462610DB800340CBB00140BAA0BB700350B9D00150BAA0BB800360B9C0"
                                + "0160BAA0BB600370B9E0017E862",
                        "11.859 V; 250.00 A at 0.01 A (document prints 25.00); SOC 98; cycles 2516/2932; SOH "
                                + "98/97; cells 3512 @0034 / 3259 @0014; cell T [25.5, 26.8, '0035', 24.2, '0015']; MOSFET "
                                + "T [25.5, 26.9, '0036', 24.1, '0016']; BMS T [25.5, 26.7, '0037', 24.3, '0017']"),
                arguments("62", "~20124600800800000000FC21", "no alarm, no protection"),
                arguments(
                        "63",
                        "~201246008008DCD35DC009C407E4B0F985",
                        "56.531 V; 24.000 V; 250.0 / 202.0 A at 0.1 A (document says 25.0 / 20.2); status B0"),
                arguments(
                        "63",
                        "~20124600D012DCD35DC009C407E4B0F97E",
                        "56.531 V; 24.000 V; 250.0 / 202.0 A at 0.1 A (document says 25.0 / 20.2); status B0"),
                arguments("64", "~201246000000FDB1", "RTN 00"));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void eachReplyGivesItsStatedValues(String command, String text, String stated) {
        Replies.Answer answer = answer(command, text);
        Content content = Summary.present(answer.content());
        assertEquals(List.of(), answer.faults());
        assertEquals(stated.replaceAll(" \\(document [^)]*\\)", ""), Summary.of(frame(text), content));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theTypedValuesGiveTheSameReply(String command, String text, String stated) {
        Content content = Summary.present(answer(command, text).content());
        Frame captured = frame(text);
        Frame built = Replies.frame(
                Replies.typed(content, Dialect.DEFAULT), captured.version(), captured.address(), content.ofAll());
        if (stated.endsWith("left over 1")) {
            assertTrue(captured.info().toString().endsWith("00"), text);
            assertEquals(captured.info().toString(), built.info() + "00");
        } else {
            assertEquals(captured, built);
        }
        assertEquals(captured.info(), Contents.encode(content));
    }

    private static Frame frame(String text) {
        return Frames.usable(Frames.receive(text));
    }

    private static Replies.Answer answer(String command, String text) {
        return Replies.read(
                frame(text),
                Command.of(Integer.parseInt(command, 16)).orElseThrow(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Dialect.DEFAULT);
    }
}
