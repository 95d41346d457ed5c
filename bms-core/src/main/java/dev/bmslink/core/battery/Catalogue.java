package dev.bmslink.core.battery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every battery model that this module describes. */
public final class Catalogue {
    private static final List<Model> MODELS = Stream.of(
                    Stream.of(Gtx2500.MODEL, Gtx5000.MODEL, Gtx3000.FAMILY),
                    Gtx3000.TOWERS.stream(),
                    Stream.of(Growatt6k5.MODEL))
            .flatMap(models -> models)
            .toList();

    private Catalogue() {}

    /**
     * Returns every model; {@code gtx3000} stands for its whole family and is followed by its members.
     *
     * @return the models
     */
    public static List<Model> models() {
        return MODELS;
    }

    /**
     * Returns one model per family, the ones that ports, lights, contacts and faults are listed under.
     *
     * @return the models whose id is that of their family
     */
    public static List<Model> families() {
        return MODELS.stream()
                .filter(model -> model.id().equals(model.family()))
                .toList();
    }

    /**
     * Finds a model.
     *
     * @param id its name on the command line, such as {@code gtx3000-h4}
     * @return the model, or empty when there is none of this name
     */
    public static Optional<Model> find(String id) {
        return MODELS.stream().filter(model -> model.id().equals(id)).findFirst();
    }
}
