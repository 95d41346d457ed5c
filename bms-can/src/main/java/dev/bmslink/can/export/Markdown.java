package dev.bmslink.can.export;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.can.profile.ProfileOption;
import dev.bmslink.can.profile.SplitText;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Reserved;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Pages about profiles, in GitHub's Markdown.
 *
 * <p>A page refers to its pictures as {@code img/PROFILE/NAME.svg}, where {@link Documents} puts them.
 */
public final class Markdown {

    private static final String GENERATED = "<!-- Written by docs/generate from the profile's definition. -->\n\n";

    private final Profile profile;
    private final StringBuilder page = new StringBuilder();

    private Markdown(Profile profile) {
        this.profile = profile;
    }

    /**
     * Returns the page of a profile.
     *
     * @param profile the profile
     * @return the page
     */
    public static String page(Profile profile) {
        Markdown markdown = new Markdown(profile);
        markdown.head();
        profile.messages().forEach(markdown::message);
        markdown.splitTexts();
        markdown.options();
        return GENERATED + markdown.page.toString().strip() + "\n";
    }

    /**
     * Returns the section of one message.
     *
     * @param profile the profile
     * @param message a message of this profile
     * @return the section
     */
    public static String section(Profile profile, Message message) {
        Markdown markdown = new Markdown(profile);
        markdown.message(message);
        return markdown.page.toString();
    }

    /**
     * Returns the list of all pages.
     *
     * @param profiles the profiles
     * @return the page
     */
    public static String index(List<Profile> profiles) {
        Table table = new Table("profile", "what it is", "frames", "kbit/s", "document", "confidence");
        for (Profile profile : profiles) {
            ProfileHead head = profile.head();
            table.row(
                    "[" + profile.id() + "](" + Documents.stem(profile) + ".md)",
                    Table.escaped(head.title()),
                    String.valueOf(profile.messages().size()),
                    kilobits(head),
                    head.published() ? "published" : "",
                    head.provenance().confidence().label());
        }
        return GENERATED
                + "# Profiles\n\nEvery frame and signal that this library knows, with a bit map, the source and how"
                + " far to trust it. [The definition model](../model.md) explains the words for confidence, and"
                + " [sources](../sources.md) the keys.\n\n" + table;
    }

    private static String kilobits(ProfileHead head) {
        return String.valueOf(head.bitRate() / 1000);
    }

    private void head() {
        ProfileHead head = profile.head();
        heading("# ", Table.escaped(head.title()));
        line("`" + profile.id() + "` · " + kilobits(head) + " kbit/s · "
                + (head.published() ? "published by the maker" : "no published document") + " · "
                + head.provenance().confidence().label() + " · [sources](../sources.md): "
                + head.provenance().source());
        line("");
        Table table = new Table("identifier", "frame", "from", "bytes", "sent");
        for (Message message : profile.messages()) {
            table.row(
                    "`" + identifier(message) + "`",
                    "[" + message.name() + "](#" + anchor(message) + ")",
                    message.direction() == Direction.FROM_BATTERY ? "battery" : "inverter",
                    Lengths.text(message),
                    Table.escaped(message.timing().toString()));
        }
        line(table.toString());
    }

    private static String identifier(Message message) {
        return "0x" + CanFrame.idText(message.identifier().word())
                + message.identifier().fields().stream()
                        .map(field -> " + " + field.name())
                        .collect(Collectors.joining());
    }

    private static String title(Message message) {
        return "0x" + CanFrame.idText(message.identifier().word()) + " " + message.name();
    }

    private static String anchor(Message message) {
        return title(message).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private void message(Message message) {
        heading("## ", title(message));
        paragraph(message.purpose());
        line("- **Sent:** " + message.direction().label() + ", "
                + Table.escaped(message.timing().toString()));
        line("- **Bytes:** " + Lengths.text(message));
        for (IdentifierField field : message.identifier().fields()) {
            line("- **In the identifier:** `" + field.name() + "`, " + field.min() + " to " + field.max()
                    + (field.usual() == field.min() ? "" : ", usually " + field.usual()) + ", bits "
                    + field.lowest() + " to " + (field.lowest() + field.width() - 1) + "; " + field.provenance());
        }
        if (!message.timing().silence().isEmpty()) {
            line("- **When it stays away:** " + Table.escaped(message.timing().silence()));
        }
        line("- **Known from:** " + message.provenance());
        line("");
        if (message.pages().isEmpty()) {
            layout(message.layout(), message.name());
        }
        message.pages().forEach((number, layout) -> {
            heading("### ", title(message) + ", page " + number);
            layout(layout, BitMapSvg.pageName(message, number));
        });
    }

    private void layout(Layout layout, String picture) {
        line("![Bits of " + picture + "](img/" + Documents.stem(profile) + "/" + picture + ".svg)");
        line("");
        if (!layout.signals().isEmpty()) {
            line(SignalTable.of(layout.signals()));
        }
        if (!layout.reserved().isEmpty()) {
            paragraph("Reserved: "
                    + layout.reserved().stream().map(Markdown::reserved).collect(Collectors.joining("; ")) + ".");
        }
    }

    private static String reserved(Reserved reserved) {
        String note = reserved.note();
        String sentence = note.endsWith(".") ? note.substring(0, note.length() - 1) : note;
        return reserved.bits().label() + (note.isEmpty() ? "" : " (" + sentence + ")");
    }

    private void splitTexts() {
        if (profile.splitTexts().isEmpty()) {
            return;
        }
        heading("## ", "Texts that span frames");
        for (SplitText text : profile.splitTexts()) {
            line("- `" + text.name() + "`: "
                    + text.parts().stream()
                            .map(part ->
                                    part.message().name() + " `" + part.text().name() + "`")
                            .collect(Collectors.joining(", "))
                    + (text.key() == null
                            ? ""
                            : "; of the pack in `" + text.key().name() + "`"));
        }
        line("");
    }

    private void options() {
        if (profile.options().isEmpty()) {
            return;
        }
        heading("## ", "Options");
        paragraph("Sources disagree on these points. `" + profile.head().family()
                + "?option=reading` chooses another reading.");
        for (ProfileOption option : profile.options()) {
            heading("### ", option.name());
            paragraph(option.about());
            for (String reading : new TreeSet<>(option.readings().keySet())) {
                boolean standard = reading.equals(option.standard());
                line("- `" + reading + "`" + (standard ? ", the standard reading" : ""));
                Profile other = profile.with(option.name(), reading);
                ProfileDiff.between(profile, other)
                        .forEach(difference -> line("  - " + Table.escaped(difference.detail())));
            }
            line("");
        }
    }

    private void heading(String level, String text) {
        line(level + text);
        line("");
    }

    private void paragraph(String text) {
        if (!text.isEmpty()) {
            line(Table.escaped(text));
            line("");
        }
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
