package dev.bmslink.core.control;

import dev.bmslink.core.contact.Agreement;
import dev.bmslink.core.contact.Conclusion;
import dev.bmslink.core.contact.DryContact;
import dev.bmslink.core.contact.DryContacts;
import dev.bmslink.core.contact.Level;
import dev.bmslink.core.contact.Permission;
import dev.bmslink.core.contact.Prohibition;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateView;
import java.util.List;

/**
 * What a dry contact has to say, so that it agrees with the bus.
 *
 * @param contact the contact
 * @param prohibits whether it prohibits
 * @param level how it is to be driven; not printed as long as its rest state is unknown
 */
public record ContactOutput(DryContact contact, boolean prohibits, Level level) {

    /**
     * Returns what every contact of a battery has to say.
     *
     * @param contacts the contacts of its family
     * @param battery what is told over the bus
     * @return the outputs in order of the terminals; a permission that nobody gave is prohibited
     */
    public static List<ContactOutput> of(DryContacts contacts, StateView battery) {
        return contacts.contacts().stream()
                .map(contact -> {
                    boolean prohibits = !battery.isSet(permission(contact.prohibits()));
                    return new ContactOutput(contact, prohibits, contact.drive(prohibits));
                })
                .toList();
    }

    /**
     * Compares what an inverter concludes from this output with what it is told over the bus.
     *
     * @param battery what is told over the bus
     * @return the agreement
     */
    public Agreement with(StateView battery) {
        Conclusion conclusion =
                level == Level.NOT_PRINTED ? Conclusion.NOTHING : contact.conclude(level == Level.CLOSED);
        Request request = permission(contact.prohibits());
        Permission bus = battery.presence(request) != Presence.PRESENT
                ? Permission.UNKNOWN
                : battery.isSet(request) ? Permission.ALLOWED : Permission.PROHIBITED;
        return Agreement.of(contact.prohibits(), conclusion, bus);
    }

    private static Request permission(Prohibition prohibition) {
        return prohibition == Prohibition.CHARGING ? Request.CHARGE_PERMISSION : Request.DISCHARGE_PERMISSION;
    }
}
