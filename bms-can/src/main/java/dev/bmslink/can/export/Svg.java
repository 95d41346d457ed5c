package dev.bmslink.can.export;

import java.util.Locale;

/** Writes the elements of an SVG picture. */
final class Svg {

    private static final String STYLE = """
            text{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;fill:#1f2328}
            .n{fill:#59636e;font-size:11px}.v{opacity:.8;font-size:11px}.m{text-anchor:middle}.e{text-anchor:end}
            .page{fill:#fff}.u{fill:none;stroke:#818b98;stroke-dasharray:3 3}.r{stroke:#818b98}
            .h{stroke:#818b98;stroke-width:1.5}
            .c0{fill:#cfe4ff}.c1{fill:#d2f4d9}.c2{fill:#ffe3c4}.c3{fill:#eedcff}
            .c4{fill:#ffd8dc}.c5{fill:#cdf2f2}.c6{fill:#faeeb4}.c7{fill:#e2e4ea}
            @media(prefers-color-scheme:dark){text{fill:#f0f6fc}.n{fill:#9198a1}
            .page{fill:#0d1117}.u,.r,.h{stroke:#6e7681}
            .c0{fill:#1a4a7c}.c1{fill:#1c5a30}.c2{fill:#6e3f12}.c3{fill:#532f80}
            .c4{fill:#772833}.c5{fill:#15595c}.c6{fill:#5d4f0d}.c7{fill:#3d444d}}
            """;

    private static final String HATCH = "<pattern id=\"h\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\""
            + " patternTransform=\"rotate(45)\"><path class=\"h\" d=\"M0 0V7\"/></pattern>";

    private final StringBuilder body = new StringBuilder();

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    void rect(String style, int x, int y, int width, int height) {
        body.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\"%s x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\"/>\n",
                style,
                style.equals("r") ? " fill=\"url(#h)\"" : "",
                x,
                y,
                width,
                height));
    }

    void text(String style, int x, int y, String text) {
        String attribute = style.isEmpty() ? "" : " class=\"" + style + "\"";
        body.append(
                String.format(Locale.ROOT, "<text%s x=\"%d\" y=\"%d\">%s</text>\n", attribute, x, y, escaped(text)));
    }

    String picture(String title, int width, int height) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                                + " role=\"img\">\n<title>%s</title>\n<style>\n%s</style>\n<defs>%s</defs>\n",
                        width,
                        height,
                        width,
                        height,
                        escaped(title),
                        STYLE,
                        HATCH)
                + String.format(
                        Locale.ROOT,
                        "<rect class=\"page\" width=\"%d\" height=\"%d\" rx=\"6\"/>\n%s</svg>\n",
                        width,
                        height,
                        body);
    }
}
