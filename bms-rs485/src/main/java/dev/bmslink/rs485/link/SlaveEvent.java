package dev.bmslink.rs485.link;

/** What can happen to a pack behind the master. */
public enum SlaveEvent {
    /** It has started. */
    STARTED,
    /** Its enable input has been active for 20 ms. */
    ENABLED,
    /** Its enable input is no longer active. */
    DISABLED,
    /** The master uses another epoch. */
    EPOCH_CHANGED,
    /** CODING_START with FULL. */
    CODING_START,
    /** WHO that matches the pack, neither ANY nor VERIFY. */
    WHO,
    /** WHO that matches the pack, with ANY. */
    WHO_ANY,
    /** WHO that matches the pack, with VERIFY. */
    WHO_VERIFY,
    /** ASSIGN for the pack. */
    ASSIGN,
    /** CONFIRM for the pack. */
    CONFIRM,
    /** QUIET for the pack. */
    QUIET,
    /** CODING_END or HEARTBEAT of the own epoch. */
    MASTER_RUNS,
    /** POLL, PING, GET_INFO or SET_OUT for the own address. */
    REQUEST,
    /** RELEASE for the pack. */
    RELEASE,
    /** A request for the own address with the identifier of another pack. */
    WRONG_UID,
    /** The same request again within two seconds. */
    REPEATED,
    /** A request for the own address with another epoch. */
    OTHER_EPOCH,
    /** The tentative address has not been confirmed in time. */
    TENTATIVE_OVER,
    /** No master was heard for 3.5 s. */
    MASTER_SILENT,
    /** No master was heard for 60 s. */
    LEASE_OVER,
    /** Somebody else sends from the own address. */
    OWN_ADDRESS_HEARD,
    /** More than three epochs were heard within ten seconds. */
    EPOCHS_ALTERNATE
}
