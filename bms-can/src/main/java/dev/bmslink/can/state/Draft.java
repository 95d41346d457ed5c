package dev.bmslink.can.state;

import dev.bmslink.core.state.StateView;
import java.util.List;
import java.util.Map;

/**
 * What frames are being made from.
 *
 * @param original what the battery said
 * @param complete the same with what was worked out from it
 * @param invented how the additions came about, by quantity or request
 * @param raised the signals of the active alarms
 * @param unit number of the battery on its bus
 * @param pack number of the pack, 0 for the whole battery
 * @param losses what the frames do not say
 */
record Draft(
        StateView original,
        StateView complete,
        Map<Enum<?>, Loss> invented,
        List<AlarmBinding> raised,
        int unit,
        int pack,
        Losses losses) {}
