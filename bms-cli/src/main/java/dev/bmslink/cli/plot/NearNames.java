package dev.bmslink.cli.plot;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names that somebody may have meant. */
final class NearNames {

    private static final int MOST = 6;

    private NearNames() {}

    /** The question that follows "has no signal X". */
    static String question(String wanted, List<String> names) {
        String word = wanted.substring(wanted.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[*?]", "");
        String near = names.stream()
                .filter(name -> distance(word, name) <= Math.max(2, word.length() / 3) || isPart(word, name))
                .sorted(Comparator.comparingInt(name -> distance(word, name)))
                .limit(MOST)
                .collect(Collectors.joining(", "));
        return near.isEmpty() ? "; bms profiles shows what there is" : "; is it one of " + near + "?";
    }

    private static boolean isPart(String word, String name) {
        return word.length() > 2 && (name.contains(word) || word.contains(name));
    }

    /** How many letters must be added, removed or changed. */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[b.length()];
    }
}
