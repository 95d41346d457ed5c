package dev.bmslink.core.state;

import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The latest values of one battery, as they come in.
 *
 * <p>Recording does not allocate, except for a text or a place that was not there before. Not safe for use by several
 * threads.
 */
public final class StateStore implements StateView {
    private static final int QUANTITIES = Quantity.values().length;
    private static final int REQUESTS = Request.values().length;
    private static final int IDENTITIES = Identity.values().length;

    private final double[] numbers;
    private final boolean[] requests;
    /** One bit for each source that holds the alarm active. */
    private final long[] alarmSources;

    private final @Nullable String[] texts;
    private final SlotTable quantityMarks;
    private final SlotTable requestMarks;
    private final SlotTable alarmMarks;
    private final SlotTable textMarks;
    private final PlaceTable cellVoltages;
    private final PlaceTable cellTemperatures;

    /** Creates a store in which everything is absent. */
    public StateStore() {
        numbers = new double[QUANTITIES];
        requests = new boolean[REQUESTS];
        alarmSources = new long[Alarm.COUNT];
        texts = new String[IDENTITIES];
        quantityMarks = new SlotTable(QUANTITIES);
        requestMarks = new SlotTable(REQUESTS);
        alarmMarks = new SlotTable(Alarm.COUNT);
        textMarks = new SlotTable(IDENTITIES);
        cellVoltages = new PlaceTable();
        cellTemperatures = new PlaceTable();
    }

    private StateStore(StateStore other) {
        numbers = other.numbers.clone();
        requests = other.requests.clone();
        alarmSources = other.alarmSources.clone();
        texts = other.texts.clone();
        quantityMarks = other.quantityMarks.copy();
        requestMarks = other.requestMarks.copy();
        alarmMarks = other.alarmMarks.copy();
        textMarks = other.textMarks.copy();
        cellVoltages = other.cellVoltages.copy();
        cellTemperatures = other.cellTemperatures.copy();
    }

    @Override
    public StateStore toStore() {
        return new StateStore(this);
    }

    /**
     * Returns what is known now.
     *
     * @return an immutable copy
     */
    public BatteryState snapshot() {
        return new BatteryState(toStore());
    }

    /**
     * Records a number.
     *
     * @param quantity the quantity
     * @param number the number in the quantity's unit; NaN records that it is not available
     * @param atNanos when it was said
     * @return this
     * @throws IllegalArgumentException when the number is infinite
     */
    public StateStore set(Quantity quantity, double number, long atNanos) {
        if (Double.isInfinite(number)) {
            throw new IllegalArgumentException(quantity.key() + " = " + number + " is not finite");
        }
        numbers[quantity.ordinal()] = number;
        quantityMarks.mark(
                quantity.ordinal(), Double.isNaN(number) ? Presence.NOT_AVAILABLE : Presence.PRESENT, atNanos);
        return this;
    }

    /**
     * Records a permission or wish.
     *
     * @param request the request
     * @param set whether the permission is given, or the wish expressed
     * @param atNanos when it was said
     * @return this
     */
    public StateStore set(Request request, boolean set, long atNanos) {
        requests[request.ordinal()] = set;
        requestMarks.mark(request.ordinal(), Presence.PRESENT, atNanos);
        return this;
    }

    /**
     * Records an alarm.
     *
     * @param alarm the alarm
     * @param active whether it is active
     * @param atNanos when it was said
     * @return this
     */
    public StateStore set(Alarm alarm, boolean active, long atNanos) {
        return set(alarm, 0, active, atNanos);
    }

    /**
     * Records what one of several sources says about an alarm; the alarm is active while any of them says so.
     *
     * @param alarm the alarm
     * @param source number of the source, 0 to 63
     * @param active whether the source says that it is active
     * @param atNanos when it was said
     * @return this
     * @throws IllegalArgumentException when the source is outside 0..63
     */
    public StateStore set(Alarm alarm, int source, boolean active, long atNanos) {
        if (source < 0 || source > 63) {
            throw new IllegalArgumentException("source = " + source + " is outside 0..63");
        }
        int index = alarm.index();
        long bit = 1L << source;
        alarmSources[index] = active ? alarmSources[index] | bit : alarmSources[index] & ~bit;
        alarmMarks.mark(index, Presence.PRESENT, atNanos);
        return this;
    }

    /**
     * Records that the battery cannot say whether an alarm is active.
     *
     * @param alarm the alarm
     * @param atNanos when it was said
     * @return this
     */
    public StateStore setNotAvailable(Alarm alarm, long atNanos) {
        alarmSources[alarm.index()] = 0;
        alarmMarks.mark(alarm.index(), Presence.NOT_AVAILABLE, atNanos);
        return this;
    }

    /**
     * Records what the battery says about its make.
     *
     * @param identity what it is
     * @param text the text
     * @param atNanos when it was said
     * @return this
     */
    public StateStore set(Identity identity, String text, long atNanos) {
        texts[identity.ordinal()] = text;
        textMarks.mark(identity.ordinal(), Presence.PRESENT, atNanos);
        return this;
    }

    /**
     * Records the voltage of a cell.
     *
     * @param pack number of the pack, 0 when there is only one
     * @param cell number of the cell, from 1
     * @param volts the voltage; NaN records that it is not available
     * @param atNanos when it was said
     * @return whether it was recorded; false when there are too many cells
     * @throws IllegalArgumentException when a number is outside 0..{@link Place#MAX}
     */
    public boolean setCellVoltage(int pack, int cell, double volts, long atNanos) {
        return cellVoltages.put(key(pack, cell), volts, atNanos);
    }

    /**
     * Records the temperature at a sensor.
     *
     * @param pack number of the pack, 0 when there is only one
     * @param sensor number of the sensor, from 1
     * @param celsius the temperature; NaN records that it is not available
     * @param atNanos when it was said
     * @return whether it was recorded; false when there are too many sensors
     * @throws IllegalArgumentException when a number is outside 0..{@link Place#MAX}
     */
    public boolean setCellTemperature(int pack, int sensor, double celsius, long atNanos) {
        return cellTemperatures.put(key(pack, sensor), celsius, atNanos);
    }

    private static int key(int pack, int number) {
        if (pack < 0 || pack > Place.MAX || number < 1 || number > Place.MAX) {
            throw new IllegalArgumentException(
                    "pack " + pack + ", number " + number + " is outside 0.." + Place.MAX + ", 1.." + Place.MAX);
        }
        return pack << 16 | number;
    }

    /**
     * Makes a quantity absent.
     *
     * @param quantity the quantity
     * @return this
     */
    public StateStore forget(Quantity quantity) {
        quantityMarks.mark(quantity.ordinal(), Presence.ABSENT, 0);
        return this;
    }

    /**
     * Makes everything absent that was last said before a time; texts stay, since they are often said only once.
     *
     * @param nanos the time
     * @return this
     */
    public StateStore forgetBefore(long nanos) {
        for (int slot = 0; slot < QUANTITIES; slot++) {
            if (quantityMarks.isOlder(slot, nanos)) {
                quantityMarks.mark(slot, Presence.ABSENT, 0);
            }
        }
        for (int slot = 0; slot < REQUESTS; slot++) {
            if (requestMarks.isOlder(slot, nanos)) {
                requestMarks.mark(slot, Presence.ABSENT, 0);
            }
        }
        for (int slot = 0; slot < Alarm.COUNT; slot++) {
            if (alarmMarks.isOlder(slot, nanos)) {
                alarmMarks.mark(slot, Presence.ABSENT, 0);
                alarmSources[slot] = 0;
            }
        }
        cellVoltages.forgetBefore(nanos);
        cellTemperatures.forgetBefore(nanos);
        return this;
    }

    @Override
    public Presence presence(Quantity quantity) {
        return quantityMarks.presence(quantity.ordinal());
    }

    @Override
    public double number(Quantity quantity) {
        return quantityMarks.isPresent(quantity.ordinal()) ? numbers[quantity.ordinal()] : Double.NaN;
    }

    @Override
    public long atNanos(Quantity quantity) {
        return quantityMarks.at(quantity.ordinal());
    }

    @Override
    public Presence presence(Request request) {
        return requestMarks.presence(request.ordinal());
    }

    @Override
    public boolean isSet(Request request) {
        return requestMarks.isPresent(request.ordinal()) && requests[request.ordinal()];
    }

    @Override
    public long atNanos(Request request) {
        return requestMarks.at(request.ordinal());
    }

    @Override
    public Presence presence(Alarm alarm) {
        return alarmMarks.presence(alarm.index());
    }

    @Override
    public boolean isActive(Alarm alarm) {
        return alarmMarks.isPresent(alarm.index()) && alarmSources[alarm.index()] != 0;
    }

    @Override
    public long atNanos(Alarm alarm) {
        return alarmMarks.at(alarm.index());
    }

    @Override
    public boolean isKnown(Identity identity) {
        return texts[identity.ordinal()] != null;
    }

    @Override
    public Optional<String> text(Identity identity) {
        return Optional.ofNullable(texts[identity.ordinal()]);
    }

    @Override
    public Value cellVoltage(Place place) {
        return cellVoltages.get(place.key());
    }

    @Override
    public Value cellTemperature(Place place) {
        return cellTemperatures.get(place.key());
    }

    @Override
    public SortedMap<Place, Value> cellVoltages() {
        return cellVoltages.toMap();
    }

    @Override
    public SortedMap<Place, Value> cellTemperatures() {
        return cellTemperatures.toMap();
    }
}
