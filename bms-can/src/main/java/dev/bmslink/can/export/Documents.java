package dev.bmslink.can.export;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pages about profiles together with their pictures, as files. */
public final class Documents {

    private Documents() {}

    /**
     * Returns the pages and pictures of some profiles, and the list of the pages.
     *
     * @param profiles the profiles
     * @return texts by path: {@code README.md}, {@code sofar-1.0.md}, {@code img/sofar-1.0/limits.svg} and so on
     */
    public static SortedMap<String, String> of(List<Profile> profiles) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("README.md", Markdown.index(profiles));
        profiles.forEach(profile -> files.putAll(of(profile)));
        return files;
    }

    /**
     * Returns the page and the pictures of a profile.
     *
     * @param profile the profile
     * @return texts by path
     */
    public static SortedMap<String, String> of(Profile profile) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put(stem(profile) + ".md", Markdown.page(profile));
        for (Message message : profile.messages()) {
            BitMapSvg.of(message)
                    .forEach((name, picture) -> files.put("img/" + stem(profile) + "/" + name + ".svg", picture));
        }
        return files;
    }

    /**
     * Returns the coordinates of a profile as part of a path.
     *
     * @param profile the profile
     * @return for example {@code sofar-1.0}
     */
    public static String stem(Profile profile) {
        return profile.id().replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
