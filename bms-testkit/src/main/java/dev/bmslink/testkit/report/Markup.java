package dev.bmslink.testkit.report;

/** Writes elements of HTML or XML; text is escaped, and characters that XML cannot carry are replaced. */
final class Markup {

    private final StringBuilder text = new StringBuilder();

    /** Adds markup as it is. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Adds text. */
    Markup text(String content) {
        text.append(escape(content));
        return this;
    }

    /** Adds an element that holds text; a tag may carry a class after a dot. */
    Markup element(String tag, String content) {
        int dot = tag.indexOf('.');
        String name = dot < 0 ? tag : tag.substring(0, dot);
        open(tag).text(content);
        text.append("</").append(name).append('>');
        return this;
    }

    /** Opens an element; a tag may carry a class after a dot. */
    Markup open(String tag) {
        int dot = tag.indexOf('.');
        if (dot < 0) {
            text.append('<').append(tag).append('>');
        } else {
            text.append('<')
                    .append(tag, 0, dot)
                    .append(" class=\"")
                    .append(tag.substring(dot + 1))
                    .append("\">");
        }
        return this;
    }

    Markup close(String tag) {
        text.append("</").append(tag).append(">\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(c) ? c : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\t';
        // The C1 controls are no characters that a reader could see either.
        return !control && !(c >= 0x7F && c <= 0x9F) && !(c >= 0xD800 && c <= 0xDFFF) && (c & 0xFFFE) != 0xFFFE;
    }
}
