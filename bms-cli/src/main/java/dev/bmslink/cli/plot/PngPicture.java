package dev.bmslink.cli.plot;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Draws an SVG into a picture of points. */
public final class PngPicture {

    /** Points per pixel of the SVG, for screens that have more of them. */
    public static final int SCALE = 2;

    /** What the largest chart needs, with many times that to spare. */
    private static final int MOST_ELEMENTS = 100_000;

    private PngPicture() {}

    /**
     * Returns an SVG as PNG, light.
     *
     * @throws IOException when the picture cannot be drawn, for example without any font on the system
     */
    public static byte[] of(String svg) throws IOException {
        System.setProperty("java.awt.headless", "true");
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.builder()
                                .documentLimits(new DocumentLimits(
                                        DocumentLimits.DEFAULT_MAX_NESTING_DEPTH,
                                        DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH,
                                        MOST_ELEMENTS))
                                .build());
        if (document == null) {
            throw new IOException("the picture is not understood");
        }
        FloatSize size = document.size();
        int width = Math.round(size.width * SCALE);
        int height = Math.round(size.height * SCALE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.render((@Nullable Component) null, graphics, new ViewBox(width, height));
        } catch (InternalError | NoClassDefFoundError | RuntimeException e) {
            // A Java without fonts or without its graphics library says so in several ways.
            throw new IOException("this Java cannot draw letters; write svg or html instead (" + e + ")", e);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
