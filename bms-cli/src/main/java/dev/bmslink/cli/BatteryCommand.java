package dev.bmslink.cli;

import dev.bmslink.cli.battery.BatteryPages;
import dev.bmslink.cli.battery.BatterySheet;
import dev.bmslink.cli.battery.TextSheet;
import dev.bmslink.cli.print.RecordJson;
import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.battery.Misprints;
import dev.bmslink.core.battery.Model;
import dev.bmslink.core.battery.RatedQuantity;
import dev.bmslink.core.battery.Rating;
import dev.bmslink.core.battery.StorageState;
import dev.bmslink.core.battery.StorageVerdict;
import dev.bmslink.core.drawing.TextTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms battery}. */
@Command(
        name = "battery",
        description = "List the battery models, or what the manual of one says about it.",
        footer = {
            "",
            "Exit code 1 when --stored asks and the answer is no.",
            "",
            "Examples: bms battery",
            "          bms battery gtx5000",
            "          bms battery gtx5000 --stored 7months --temperature 30 --soc 45"
        })
final class BatteryCommand extends DocumentCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "MODEL",
            converter = ModelConverter.class,
            description = "A model, such as gtx5000.")
    private @Nullable Model model;

    @Mixin
    private final StorageQuestion question = new StorageQuestion();

    @Option(names = "--start-up", description = "Show how it is switched on and off instead.")
    private boolean startUp;

    @Option(names = "--pages", paramLabel = "FOLDER", description = "Write a page with pictures per family instead.")
    private @Nullable Path pages;

    BatteryCommand(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        if (pages != null) {
            writePages(pages);
            return ExitCode.OK;
        }
        if (model == null) {
            if (question.isAsked() || startUp) {
                throw Failure.usage("which model? bms battery lists them");
            }
            writeList(
                    BatteryCommand::list,
                    "batteries",
                    () -> Catalogue.models().stream().map(BatteryCommand::json).toList());
            return ExitCode.OK;
        }
        Model asked = model;
        if (question.isAsked()) {
            return answer(asked);
        }
        if (startUp) {
            writeList(
                    () -> TextSheet.of(terminal(), List.of(BatterySheet.startUp(asked))),
                    "start_rules",
                    () -> BatterySheet.startRules(asked).stream()
                            .map(RecordJson::fields)
                            .toList());
        } else {
            write(
                    () -> terminal().strong(asked.maker() + " " + asked.name()) + ": " + asked.topology() + "\n\n"
                            + TextSheet.of(terminal(), BatterySheet.facts(asked)),
                    () -> json(asked),
                    this::noPicture);
        }
        return ExitCode.OK;
    }

    private static String list() {
        TextTable table = new TextTable("model", "name", "voltage", "energy", "in parallel", "");
        for (Model each : Catalogue.models()) {
            table.row(
                    each.id(),
                    each.maker() + " " + each.name(),
                    value(each, RatedQuantity.NOMINAL_VOLTAGE),
                    value(each, RatedQuantity.NOMINAL_ENERGY),
                    value(each, RatedQuantity.PARALLEL),
                    each.topology());
        }
        return table.toString();
    }

    private static String value(Model model, RatedQuantity quantity) {
        return model.rating(quantity)
                .map(Rating::value)
                .map(value -> value + " " + (quantity == RatedQuantity.PARALLEL ? "" : quantity.unit()))
                .orElse("")
                .strip();
    }

    private static Map<String, Object> json(Model model) {
        Map<String, Object> fields = RecordJson.fields(model);
        fields.put("misprints", Misprints.in(model.manual()));
        return fields;
    }

    private int answer(Model asked) throws IOException {
        StorageState state = question.state();
        StorageVerdict verdict = asked.storage().judge(state);
        write(
                () -> asked.id() + ": "
                        + (verdict.allowed()
                                ? "may be stored for another " + TextSheet.time(verdict.remaining())
                                : terminal().alert("must not be stored any longer like this"))
                        + "\n"
                        + findings(verdict.findings())
                        + TextSheet.of(terminal(), BatterySheet.storageRules(asked, verdict.rules())),
                () -> {
                    Map<String, Object> fields = RecordJson.fields(verdict);
                    fields.put("model", asked.id());
                    fields.put("state", state);
                    return fields;
                },
                this::noPicture);
        return verdict.allowed() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void writePages(Path folder) throws IOException {
        for (Map.Entry<String, String> page : BatteryPages.all().entrySet()) {
            Path file = folder.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }
}
