package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Range;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Rule;
import dev.bmslink.testkit.check.RuleClass;
import java.util.Optional;

/** The rules that follow from the description of a signal. */
final class SignalRules {
    private static final int BITS_PER_PAGE = 64;
    private static final int MAX_CHOICE_BITS = 16;

    private SignalRules() {}

    /** The rule about a signal's values, empty when every value that fits is valid. */
    static Optional<Rule> of(RuleIds ids, Message message, Signal signal, long page) {
        int number = (int) (Math.max(page, 0) * BITS_PER_PAGE) + signal.bits().dbcStart();
        if (signal instanceof Choice choice) {
            return isOpen(choice) ? Optional.of(choice(ids, message, choice, number)) : Optional.empty();
        }
        if (signal instanceof Numeric numeric && excludesSomething(numeric)) {
            return Optional.of(range(ids, message, numeric, number));
        }
        if (signal instanceof Octets octets && octets.isConstant()) {
            return Optional.of(pattern(ids, message, octets, number));
        }
        return Optional.empty();
    }

    /** Whether some number has no name; a single name is a value that is known, not a list. */
    private static boolean isOpen(Choice choice) {
        int width = choice.bits().width();
        int names = choice.names().size();
        return names > 1 && (width > MAX_CHOICE_BITS || names < 1 << width);
    }

    /** A list from 0 up names every case; other lists are codes, to which makers add. */
    private static boolean enumerates(Choice choice) {
        return choice.names().firstKey() == 0
                && choice.names().lastKey() == choice.names().size() - 1;
    }

    private static boolean excludesSomething(Numeric signal) {
        Range range = signal.meaning().range();
        Bits bits = signal.bits();
        return range != null && !(range.contains(signal.exact(bits.min())) && range.contains(signal.exact(bits.max())));
    }

    private static Rule range(RuleIds ids, Message message, Numeric signal, int number) {
        Range range = signal.meaning().range();
        boolean plausible = range != null && range.plausible();
        String unit =
                signal.meaning().unit().isEmpty() ? "" : " " + signal.meaning().unit();
        String values = range == null
                ? ""
                : range.isSingle()
                        ? range.min().toPlainString() + unit
                        : range.min().toPlainString() + " to " + range.max().toPlainString() + unit;
        return new Rule(
                ids.of(message, RuleClass.RNG, number),
                RuleClass.RNG,
                plausible ? Obligation.SHOULD : Obligation.MUST,
                message.name(),
                signal.name(),
                signal.name() + " is " + values + (plausible ? ", as far as is plausible." : "."),
                Duty.weaker(message.provenance(), signal.meaning().provenance()),
                "Wrong scale, sign, byte order or position of the field.",
                "Compare with the layout: " + signal.bits().label() + ", " + signal.formula() + ".");
    }

    private static Rule choice(RuleIds ids, Message message, Choice signal, int number) {
        return new Rule(
                ids.of(message, RuleClass.CHO, number),
                RuleClass.CHO,
                enumerates(signal) ? Obligation.MUST : Obligation.SHOULD,
                message.name(),
                signal.name(),
                signal.name() + " is one of " + signal.names() + ".",
                Duty.weaker(message.provenance(), signal.meaning().provenance()),
                "A number of another revision, or a wrong position of the field.",
                "Compare with the layout: " + signal.bits().label() + ".");
    }

    private static Rule pattern(RuleIds ids, Message message, Octets signal, int number) {
        return new Rule(
                ids.of(message, RuleClass.RNG, number),
                RuleClass.RNG,
                Obligation.MUST,
                message.name(),
                signal.name(),
                signal.name() + " has its fixed bytes, " + signal.pattern() + ".",
                Duty.weaker(message.provenance(), signal.meaning().provenance()),
                "Decimal and hexadecimal digits of the document confused, or another revision.",
                "Send the bytes as they stand in the layout.");
    }
}
