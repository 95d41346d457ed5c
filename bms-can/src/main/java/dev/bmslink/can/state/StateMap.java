package dev.bmslink.can.state;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Identity;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.StateView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the frames of a profile have to do with the neutral battery, in both directions. Immutable.
 *
 * <p>Derived from the profile: a signal is bound by its wire name. Messages of single modules, and replies about a past
 * fault, are not part of the battery as it is now.
 */
public final class StateMap {
    /** Identifier fields that tell batteries on one bus apart. */
    static final Set<String> UNIT_FIELDS = Set.of("battery", "address");

    private final Profile profile;
    private final Map<Message, List<MessageMap>> maps;
    private final AlarmHomes homes;
    private final Set<Quantity> quantities = EnumSet.noneOf(Quantity.class);
    private final Set<Request> requests = EnumSet.noneOf(Request.class);
    private final Set<Identity> identities = EnumSet.noneOf(Identity.class);
    private final Set<Alarm> alarms = new TreeSet<>();
    private boolean cellVoltages;
    private boolean cellTemperatures;

    private StateMap(Profile profile) {
        this.profile = profile;
        this.maps = new Binder(profile).maps();
        List<Binding> all = maps.values().stream()
                .flatMap(List::stream)
                .flatMap(map -> map.bindings().stream())
                .toList();
        all.forEach(this::collect);
        maps.values()
                .forEach(pages -> pages.forEach(page -> page.texts().forEach(text -> identities.add(text.identity()))));
        this.homes = new AlarmHomes(all.stream()
                .filter(AlarmBinding.class::isInstance)
                .map(AlarmBinding.class::cast)
                .toList());
    }

    /**
     * Returns the map of a profile.
     *
     * @param profile the profile
     * @return the map
     */
    public static StateMap of(Profile profile) {
        return new StateMap(profile);
    }

    private void collect(Binding binding) {
        if (binding instanceof NumberBinding number) {
            quantities.add(number.quantity());
        } else if (binding instanceof RequestBinding request) {
            requests.add(request.request());
        } else if (binding instanceof CommandBinding command) {
            for (Request request : Request.values()) {
                if (command.carries(request)) {
                    requests.add(request);
                }
            }
        } else if (binding instanceof AlarmBinding alarm) {
            alarms.add(alarm.alarm());
        } else if (binding instanceof CellBinding cell) {
            cellVoltages |= !cell.temperature();
            cellTemperatures |= cell.temperature();
        }
    }

    /**
     * Returns the profile.
     *
     * @return the profile
     */
    public Profile profile() {
        return profile;
    }

    /**
     * Returns the quantities that the profile's frames carry.
     *
     * @return the quantities
     */
    public Set<Quantity> quantities() {
        return Collections.unmodifiableSet(quantities);
    }

    /**
     * Returns the permissions and wishes that the profile's frames carry.
     *
     * @return the requests
     */
    public Set<Request> requests() {
        return Collections.unmodifiableSet(requests);
    }

    /**
     * Returns the alarms that the profile's frames tell apart.
     *
     * @return the alarms, the worst first
     */
    public Set<Alarm> alarms() {
        return Collections.unmodifiableSet(alarms);
    }

    /**
     * Returns the highest number of a battery on one bus.
     *
     * @return the number; 0 where the profile does not count batteries
     */
    public int lastUnit() {
        return maps.keySet().stream()
                .flatMap(message -> message.identifier().fields().stream())
                .filter(field -> UNIT_FIELDS.contains(field.name()))
                .mapToInt(IdentifierField::max)
                .max()
                .orElse(0);
    }

    /**
     * Returns the identifier of a message about one battery.
     *
     * @param message a message of any profile
     * @param unit number of the battery on its bus; it has no effect where the profile does not count batteries
     * @return the identifier word
     * @throws IllegalArgumentException when the profile does not count so far
     */
    public static int word(Message message, int unit) {
        for (IdentifierField field : message.identifier().fields()) {
            if (UNIT_FIELDS.contains(field.name())) {
                return message.identifier().with(Map.of(field.name(), unit));
            }
        }
        return message.identifier().with(Map.of());
    }

    /**
     * Returns the number of the battery that an identifier is about.
     *
     * @param message a message of any profile
     * @param word an identifier of it
     * @return the number on the bus, 0 where the profile does not count batteries
     */
    public static int unit(Message message, int word) {
        List<IdentifierField> fields = message.identifier().fields();
        for (int i = 0; i < fields.size(); i++) {
            if (UNIT_FIELDS.contains(fields.get(i).name())) {
                return fields.get(i).read(word);
            }
        }
        return 0;
    }

    /**
     * Returns whether a message carries a quantity.
     *
     * @param message a message of the profile
     * @param quantity the quantity
     * @return true when one of its signals does
     */
    public boolean carries(Message message, Quantity quantity) {
        return maps.getOrDefault(message, List.of()).stream()
                .flatMap(page -> page.bindings().stream())
                .anyMatch(binding -> binding instanceof NumberBinding number && number.quantity() == quantity);
    }

    /**
     * Returns whether a message speaks of one pack, whose number it carries.
     *
     * @param message a message of any profile
     * @return true when it does
     */
    public static boolean isOfOnePack(Message message) {
        return MessageMap.packSignal(message.layout()) != null;
    }

    /**
     * Returns how the profile tells an alarm.
     *
     * @param alarm the alarm
     * @return the alarm that a receiver takes from the frames, which covers it; empty when they do not tell it
     */
    public Optional<Alarm> told(Alarm alarm) {
        return Optional.ofNullable(homes.of(alarm)).map(AlarmBinding::alarm);
    }

    Set<Identity> identities() {
        return identities;
    }

    /**
     * Returns whether the profile's frames list the voltages of cells.
     *
     * @return true when there is a signal for at least one cell
     */
    public boolean carriesCellVoltages() {
        return cellVoltages;
    }

    boolean carriesCellTemperatures() {
        return cellTemperatures;
    }

    /** The map of the page that a payload is, or null when it has nothing to say. */
    @Nullable
    MessageMap map(Message message, long payload) {
        List<MessageMap> pages = maps.get(message);
        if (pages == null) {
            return null;
        }
        Signal page = pages.get(0).page();
        if (page == null) {
            return pages.get(0);
        }
        long number = page.raw(payload);
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).pageNumber() == number) {
                return pages.get(i);
            }
        }
        return null;
    }

    /**
     * Returns the frames that say what a state says, without those that a peer has to ask for pack by pack.
     *
     * @param state the state
     * @param unit number of the battery on its bus, where the profile counts them
     * @param substitutes what to say in place of what is not known
     * @return the frames and the losses
     */
    public Encoding encode(StateView state, int unit, Substitutes substitutes) {
        Losses losses = new Losses();
        StateStore restrained = state.toStore();
        Restraint.apply(this, restrained, losses);
        return encode(restrained, unit, substitutes, losses);
    }

    /**
     * Lowers the limits of a state to 0 A for what the profile has no other word for, such as a protection or a refused
     * permission.
     *
     * @param state the state to change
     * @return what is told by a limit from now on
     */
    public List<Loss> restrain(StateStore state) {
        Losses losses = new Losses();
        Restraint.apply(this, state, losses);
        return losses.toList();
    }

    /**
     * Returns the frames that say what a state says, without lowering its limits; see {@link #restrain}.
     *
     * @param state the state, with limits as they are to be sent
     * @param unit number of the battery on its bus, where the profile counts them
     * @param substitutes what to say in place of what is not known
     * @return the frames and the losses
     */
    public Encoding encodeUnrestrained(StateView state, int unit, Substitutes substitutes) {
        return encode(state, unit, substitutes, new Losses());
    }

    private Encoding encode(StateView state, int unit, Substitutes substitutes, Losses losses) {
        StateStore complete = state.toStore();
        Map<Enum<?>, Loss> invented = Completion.complete(complete, quantities, requests, substitutes);
        Draft draft = new Draft(state, complete, invented, raise(state, losses), unit, 0, losses);
        new Homeless(this, state, losses).report();
        List<CanFrame> frames = new ArrayList<>();
        for (List<MessageMap> pages : maps.values()) {
            for (MessageMap page : pages) {
                if (!page.isOfOnePack()) {
                    page.write(draft).ifPresent(frames::add);
                }
            }
        }
        return new Encoding(frames, losses.toList());
    }

    /**
     * Returns the frame of one message about one pack.
     *
     * @param message a message of the profile
     * @param state the state
     * @param unit number of the battery on its bus, where the profile counts them
     * @param pack number of the pack
     * @return the frame, or empty when the state has nothing to say in it or lacks something that it needs
     */
    public Optional<CanFrame> encodePack(Message message, StateView state, int unit, int pack) {
        Draft draft = new Draft(state, state, Map.of(), List.of(), unit, pack, new Losses());
        return maps.getOrDefault(message, List.of()).stream()
                .map(page -> page.write(draft))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<AlarmBinding> raise(StateView state, Losses losses) {
        List<AlarmBinding> raised = new ArrayList<>();
        for (Alarm alarm : state.alarms()) {
            @Nullable AlarmBinding home = homes.of(alarm);
            if (home == null) {
                if (alarm.severity() == Severity.ALARM) {
                    losses.noHome(alarm.toString(), "");
                }
                continue;
            }
            if (!home.alarm().equals(alarm)) {
                losses.add(Loss.Kind.MERGED, alarm.toString(), "told as " + home.alarm());
            }
            if (!raised.contains(home)) {
                raised.add(home);
            }
        }
        return raised;
    }
}
