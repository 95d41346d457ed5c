package dev.bmslink.rs485.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StateTablesTest {

    @Test
    void everyCellIsADecision() {
        assertEquals(17 * 13, decided(MasterRule.asTable()));
        assertEquals(8 * 22, decided(SlaveRule.asTable()));
    }

    private static <S extends Enum<S>, E extends Enum<E>, R extends Rule<S, E>> int decided(StateTable<S, E, R> table) {
        int cells = 0;
        for (S state : table.states()) {
            for (E event : table.events()) {
                StateTable.Cell<R> cell = table.cell(state, event);
                boolean handled = cell.kind() == StateTable.Kind.HANDLED;
                assertEquals(handled, !cell.rules().isEmpty(), state + " × " + event);
                assertEquals(handled, cell.reason().isEmpty(), state + " × " + event);
                cells++;
            }
        }
        return cells;
    }

    @Test
    void anEmptyOrADoubleCellIsRefused() {
        List<StateTable.Other<SlaveState, SlaveEvent>> none = List.of();
        assertThrows(
                IllegalStateException.class,
                () -> new StateTable<>(SlaveState.class, SlaveEvent.class, List.of(SlaveRule.values()), none));
    }

    /** Every row of the specification is there. */
    @Test
    void theRowsAreComplete() {
        Set<String> master = ids(MasterRule.asTable().rules());
        IntStream.rangeClosed(1, 57).forEach(row -> assertTrue(master.contains("M" + row), "M" + row));
        Set<String> slave = ids(SlaveRule.asTable().rules());
        IntStream.rangeClosed(1, 24).forEach(row -> assertTrue(slave.contains("S" + row), "S" + row));
    }

    private static Set<String> ids(List<? extends Rule<?, ?>> rules) {
        return rules.stream().map(Rule::id).collect(Collectors.toSet());
    }

    @Test
    void everyStateCanBeReachedAndLeft() {
        Set<MasterState> reached = new HashSet<>(EnumSet.of(MasterState.OFF));
        for (int round = 0; round < MasterState.values().length; round++) {
            for (MasterRule rule : MasterRule.values()) {
                if (rule.from().stream().anyMatch(reached::contains)) {
                    reached.addAll(rule.to());
                }
            }
        }
        assertEquals(EnumSet.allOf(MasterState.class), reached);
        for (MasterState state : MasterState.values()) {
            assertTrue(
                    List.of(MasterRule.values()).stream()
                            .anyMatch(rule ->
                                    rule.from().contains(state) && !rule.to().isEmpty()),
                    state::toString);
        }
    }

    @Test
    void stateCodesAreThePrintedOnes() {
        assertEquals(0x0D, MasterState.RUN.code());
        assertEquals(0x0F, MasterState.FAULT.code());
        assertEquals(0x10, MasterState.END.code());
        assertEquals(5, SlaveState.RUN.code());
        assertEquals(7, SlaveState.MUTE.code());
        assertFalse(SlaveState.TENTATIVE.isCoded());
    }
}
