package dev.bmslink.can.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.signal.Layout;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program that asks for one protocol does not wait for the others. */
class LazyProfilesTest {

    /** Loads the library once more, and tells what it has loaded. */
    private static final class Fresh extends URLClassLoader {

        Fresh() {
            super(new URL[] {home(Profiles.class), home(Layout.class)}, ClassLoader.getPlatformClassLoader());
        }

        private static URL home(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }

        boolean hasLoaded(String name) {
            return findLoadedClass(name) != null;
        }
    }

    private static final List<String> OTHERS = List.of(
            "dev.bmslink.can.lv.deye.DeyeLv",
            "dev.bmslink.can.lv.SeplosLv",
            "dev.bmslink.can.lv.victron.Victron",
            "dev.bmslink.can.pylontech.hv.PylontechHv",
            "dev.bmslink.can.sofar.Sofar",
            "dev.bmslink.can.growatt.lv.GrowattLv",
            "dev.bmslink.can.growatt.wit.GrowattWit");

    @Test
    void oneFamilyLoadsTheClassesOfNoOther() throws IOException, ReflectiveOperationException {
        try (Fresh fresh = new Fresh()) {
            Class<?> profiles = fresh.loadClass("dev.bmslink.can.catalogue.Profiles");
            Object profile = profiles.getMethod("get", String.class).invoke(null, "pylontech-lv");
            assertEquals("pylontech-lv@1.2", profile.toString());
            assertTrue(fresh.hasLoaded("dev.bmslink.can.lv.PylontechLv"));
            for (String other : OTHERS) {
                assertFalse(fresh.hasLoaded(other), other);
            }
            profiles.getMethod("all").invoke(null);
            for (String other : OTHERS) {
                assertTrue(fresh.hasLoaded(other), other);
            }
        }
    }

    @Test
    void anUnknownNameIsAnsweredWithAllThereAre() {
        String message = assertThrows(IllegalArgumentException.class, () -> Profiles.get("pylontech-lv@9"))
                .getMessage();
        assertTrue(
                message.startsWith(
                        "no profile is named pylontech-lv@9; there are [pylontech-lv@1.2, pylontech-lv@1.3,"),
                message);
        assertTrue(message.endsWith("growatt-hv@1.10, growatt-wit@1.1]"), message);
    }
}
