package dev.bmslink.cli;

import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.battery.Model;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a battery model. */
final class ModelConverter implements ITypeConverter<Model> {

    @Override
    public Model convert(String id) {
        return Catalogue.find(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new TypeConversionException("there is no model " + id + "; there are "
                        + Catalogue.models().stream().map(Model::id).collect(Collectors.joining(", "))));
    }
}
