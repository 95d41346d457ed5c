package dev.bmslink.cli.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.bmslink.cli.Output;
import java.io.IOException;

/** One JSON object a line. */
public final class JsonLines {

    private JsonLines() {}

    /** A generator that writes nothing between objects; {@link #endLine} ends each. */
    public static JsonGenerator generator(Output out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out.writer());
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        return json;
    }

    /** Ends a line, so that nothing of it stays in the generator. */
    public static void endLine(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
        json.flush();
    }
}
