package dev.bmslink.can.state;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Whole;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one page of one message has to do with the neutral battery. */
final class MessageMap {
    /** Without these a receiver would act on a wrong number, so a message that lacks one is not sent. */
    private static final Set<Quantity> ESSENTIAL = Set.of(
            Quantity.CHARGE_VOLTAGE_LIMIT,
            Quantity.CHARGE_CURRENT_LIMIT,
            Quantity.DISCHARGE_CURRENT_LIMIT,
            Quantity.VOLTAGE,
            Quantity.CURRENT,
            Quantity.TEMPERATURE,
            Quantity.SOC,
            Quantity.SOH,
            Quantity.MAX_CELL_VOLTAGE,
            Quantity.MIN_CELL_VOLTAGE,
            Quantity.MAX_CELL_TEMPERATURE,
            Quantity.MIN_CELL_TEMPERATURE);

    private final Message message;
    private final Layout layout;
    private final @Nullable Signal page;
    private final long pageNumber;
    private final Binding[] bindings;
    private final List<IdentityText> texts;
    private final @Nullable Whole pack;

    MessageMap(Message message, Layout layout, long pageNumber, List<Binding> bindings, List<IdentityText> texts) {
        this.message = message;
        this.layout = layout;
        this.page = message.page().orElse(null);
        this.pageNumber = pageNumber;
        this.bindings = bindings.toArray(Binding[]::new);
        this.texts = List.copyOf(texts);
        this.pack = packSignal(layout);
    }

    /** The signal that says which pack a frame speaks of, if frames of this layout speak of one pack. */
    static @Nullable Whole packSignal(Layout layout) {
        return layout.signal("pack_index").map(Whole.class::cast).orElse(null);
    }

    Message message() {
        return message;
    }

    List<Binding> bindings() {
        return List.of(bindings);
    }

    List<IdentityText> texts() {
        return texts;
    }

    /** The signal that tells pages apart, or null when there is only one layout. */
    @Nullable Signal page() {
        return page;
    }

    long pageNumber() {
        return pageNumber;
    }

    boolean isOfOnePack() {
        return pack != null;
    }

    void read(long payload, int length, StateStore store, long nowNanos) {
        int packNumber = 0;
        if (pack != null) {
            if (!pack.isCarriedBy(length)) {
                return;
            }
            packNumber = (int) pack.raw(payload);
        }
        for (Binding binding : bindings) {
            if (binding.signal().isCarriedBy(length)) {
                binding.read(payload, packNumber, store, nowNanos);
            }
        }
    }

    /** The frame, or empty when the state has nothing to say in it, or lacks something essential. */
    Optional<CanFrame> write(Draft draft) {
        if (!isWorthSending(draft)) {
            reportIfExpected(draft.losses());
            return Optional.empty();
        }
        long payload = 0;
        for (Signal signal : layout.signals()) {
            payload = signal.bits().set(payload, signal.unset());
        }
        for (Binding binding : bindings) {
            if (binding.isKnown(draft.complete(), draft.pack())) {
                payload = binding.write(payload, draft.complete(), draft.pack(), draft.losses());
                reportInvention(binding, draft);
            } else if (!canBeLeftOut(binding)) {
                withhold(binding, draft.losses());
                return Optional.empty();
            } else if (!isMarkedNotAvailable(binding.signal())) {
                draft.losses()
                        .add(
                                Loss.Kind.INVENTED,
                                binding.signal().name(),
                                "sent as 0, because " + message + " cannot leave it out");
            }
        }
        for (IdentityText text : texts) {
            payload = text.write(payload, draft.complete(), draft.losses());
        }
        for (AlarmBinding alarm : draft.raised()) {
            if (bindsTo(alarm)) {
                payload = alarm.raise(payload);
            }
        }
        if (page != null) {
            payload = page.bits().set(payload, pageNumber);
        }
        if (pack != null) {
            payload = pack.bits().set(payload, draft.pack());
        }
        return Optional.of(new CanFrame(StateMap.word(message, draft.unit()), message.length(), payload));
    }

    /** What was worked out from other values does not call for a message of its own; permissions do. */
    private boolean isWorthSending(Draft draft) {
        for (IdentityText text : texts) {
            if (text.isKnown(draft.original())) {
                return true;
            }
        }
        for (Binding binding : bindings) {
            boolean derivable = binding instanceof RequestBinding || binding instanceof CommandBinding;
            if (!(binding instanceof ActivityBinding)
                    && binding.isKnown(derivable ? draft.complete() : draft.original(), draft.pack())) {
                return true;
            }
        }
        return false;
    }

    private static void reportInvention(Binding binding, Draft draft) {
        Enum<?> item = binding instanceof NumberBinding number
                ? number.quantity()
                : binding instanceof RequestBinding request ? request.request() : null;
        Loss invention = item == null ? null : draft.invented().get(item);
        if (invention != null) {
            draft.losses().add(invention);
        }
    }

    private void withhold(Binding binding, Losses losses) {
        losses.add(Loss.Kind.WITHHELD, message.toString(), binding.signal().name() + " is not known");
    }

    private boolean bindsTo(AlarmBinding alarm) {
        for (Binding binding : bindings) {
            if (binding == alarm) {
                return true;
            }
        }
        return false;
    }

    private void reportIfExpected(Losses losses) {
        for (Binding binding : bindings) {
            if (isEssential(binding)) {
                withhold(binding, losses);
                return;
            }
        }
    }

    private static boolean isEssential(Binding binding) {
        return binding instanceof NumberBinding number
                ? ESSENTIAL.contains(number.quantity())
                : binding instanceof RequestBinding request && request.request().isPermission();
    }

    private static boolean canBeLeftOut(Binding binding) {
        return isMarkedNotAvailable(binding.signal()) || !isEssential(binding);
    }

    private static boolean isMarkedNotAvailable(Signal signal) {
        return signal instanceof Numeric number && number.notAvailable() != Numeric.NONE;
    }
}
