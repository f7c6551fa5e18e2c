package io.roi4j.micrometer.fleet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.roi4j.Indicator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The dashboard of a fleet for Grafana: a row for each indicator, and in it, for each sub-measure of the article, its value with
 * its band and the baseline, and beside it the number of observations and the verdict.
 */
final class Dashboard {
    private static final int WIDTH = 24;
    private static final int CURVE = 9;
    private static final int STAT = 3;
    private static final int HEIGHT = 7;
    private static final String COUNT = "n";
    private final FleetCatalogue catalogue;
    private final Set<String> recorded;
    private final JsonGenerator json;
    private int id;
    private int x;
    private int y;

    private Dashboard(FleetCatalogue catalogue, Set<String> recorded, JsonGenerator json) {
        this.catalogue = catalogue;
        this.recorded = recorded;
        this.json = json;
    }

    /**
     * The file.
     *
     * @param recorded the series that rules make: no others are asked for
     */
    static String file(FleetCatalogue catalogue, Set<String> recorded) throws IOException {
        StringWriter text = new StringWriter();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(printer)) {
            new Dashboard(catalogue, recorded, json).write();
        }
        return text + "\n";
    }

    /** The measures that have a place on it, by the title of their indicator. */
    static Map<String, List<FleetFigure>> measures(FleetCatalogue catalogue) {
        Map<String, List<FleetFigure>> rows = new LinkedHashMap<>();
        for (FleetFigure figure : catalogue.all()) {
            if (figure.headline()) {
                rows.computeIfAbsent(title(figure.indicator()), fresh -> new ArrayList<>())
                        .add(figure);
            }
        }
        return rows;
    }

    private static String title(Indicator indicator) {
        return indicator.number() + " " + indicator.title();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("title", "roi4j: what our AI is worth");
        json.writeStringField("uid", "roi4j-fleet");
        json.writeNumberField("schemaVersion", 39);
        json.writeNumberField("version", 1);
        json.writeBooleanField("editable", true);
        json.writeStringField("refresh", "1m");
        json.writeObjectFieldStart("time");
        json.writeStringField("from", "now-7d");
        json.writeStringField("to", "now");
        json.writeEndObject();
        variables();
        json.writeArrayFieldStart("panels");
        for (Map.Entry<String, List<FleetFigure>> row : measures(catalogue).entrySet()) {
            row(row.getKey());
            for (FleetFigure figure : row.getValue()) {
                curve(figure);
                verdict(figure);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void variables() throws IOException {
        // Not every initiative makes inferences.
        String any = "{__name__=~\"fleet:.+:n30d\"}";
        json.writeObjectFieldStart("templating");
        json.writeArrayFieldStart("list");
        json.writeStartObject();
        json.writeStringField("name", "datasource");
        json.writeStringField("type", "datasource");
        json.writeStringField("query", "prometheus");
        json.writeEndObject();
        variable("initiative", "label_values(" + any + ", initiative)");
        variable("cohort", "label_values(" + any + ", cohort)");
        json.writeEndArray();
        json.writeEndObject();
    }

    private void variable(String name, String query) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("type", "query");
        datasource();
        json.writeStringField("query", query);
        json.writeNumberField("refresh", 2);
        json.writeNumberField("sort", 1);
        json.writeEndObject();
    }

    private void datasource() throws IOException {
        json.writeObjectFieldStart("datasource");
        json.writeStringField("type", "prometheus");
        json.writeStringField("uid", "${datasource}");
        json.writeEndObject();
    }

    private void row(String title) throws IOException {
        if (x > 0) {
            x = 0;
            y += HEIGHT;
        }
        json.writeStartObject();
        json.writeNumberField("id", ++id);
        json.writeStringField("type", "row");
        json.writeStringField("title", title);
        json.writeBooleanField("collapsed", false);
        // Those of a row that is folded; those of an open one follow it.
        json.writeArrayFieldStart("panels");
        json.writeEndArray();
        position(WIDTH, 1);
        json.writeEndObject();
    }

    private void position(int width, int height) throws IOException {
        json.writeObjectFieldStart("gridPos");
        json.writeNumberField("x", x);
        json.writeNumberField("y", y);
        json.writeNumberField("w", width);
        json.writeNumberField("h", height);
        json.writeEndObject();
        x += width;
        if (x >= WIDTH) {
            x = 0;
            y += height;
        }
    }

    private void begin(FleetFigure figure, String type, int width) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", ++id);
        json.writeStringField("type", type);
        json.writeStringField("title", type.equals("stat") ? "" : PanelText.heading(figure));
        json.writeStringField("description", figure.definition().value());
        position(width, HEIGHT);
        datasource();
    }

    private void curve(FleetFigure figure) throws IOException {
        begin(figure, "timeseries", CURVE);
        json.writeArrayFieldStart("targets");
        target(figure, "value30d", "value");
        target(figure, "lower30d", PanelText.LOWER);
        target(figure, "upper30d", "upper");
        target(figure, "baseline", "baseline");
        json.writeEndArray();
        json.writeObjectFieldStart("fieldConfig");
        json.writeObjectFieldStart("defaults");
        json.writeStringField("unit", PanelText.unit(figure));
        json.writeEndObject();
        json.writeArrayFieldStart("overrides");
        if (isRecorded(figure, "lower30d")) {
            limits(figure);
        }
        if (isRecorded(figure, "baseline")) {
            override("baseline", "custom.lineStyle", () -> lineStyle("dash"));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A band, or two dotted lines where there are several curves: a band is filled down to one series, by its literal name. */
    private void limits(FleetFigure figure) throws IOException {
        if (PanelText.hasBand(figure)) {
            override("(lower|upper)", "custom.lineWidth", () -> json.writeNumber(0));
            override("upper", "custom.fillBelowTo", () -> json.writeString(PanelText.LOWER));
        } else {
            override("(lower|upper)", "custom.lineStyle", () -> lineStyle("dot"));
        }
    }

    private void lineStyle(String fill) throws IOException {
        json.writeStartObject();
        json.writeStringField("fill", fill);
        json.writeEndObject();
    }

    /** Writes a value. */
    @FunctionalInterface
    private interface Value {
        void write() throws IOException;
    }

    /** Sets a property of all series with a word in their names. */
    private void override(String word, String property, Value value) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("matcher");
        json.writeStringField("id", "byRegexp");
        json.writeStringField("options", "(.* )?" + word + "( .*)?");
        json.writeEndObject();
        json.writeArrayFieldStart("properties");
        json.writeStartObject();
        json.writeStringField("id", property);
        json.writeFieldName("value");
        value.write();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void verdict(FleetFigure figure) throws IOException {
        begin(figure, "stat", STAT);
        json.writeArrayFieldStart("targets");
        target(figure, "n30d", COUNT);
        target(figure, "verdict30d", "verdict");
        json.writeEndArray();
        json.writeObjectFieldStart("fieldConfig");
        json.writeObjectFieldStart("defaults");
        json.writeStringField("unit", "short");
        // By default a number from 80 up is red.
        json.writeObjectFieldStart("color");
        json.writeStringField("mode", "fixed");
        json.writeStringField("fixedColor", "text");
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("overrides");
        if (isRecorded(figure, "verdict30d")) {
            override("verdict", "mappings", this::verdicts);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void verdicts() throws IOException {
        json.writeStartArray();
        json.writeStartObject();
        json.writeStringField("type", "value");
        json.writeObjectFieldStart("options");
        mapping("1", "better", "green");
        mapping("0", "undetermined", "text");
        mapping("-1", "worse", "red");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void mapping(String value, String text, String color) throws IOException {
        json.writeObjectFieldStart(value);
        json.writeStringField("text", text);
        json.writeStringField("color", color);
        json.writeEndObject();
    }

    private boolean isRecorded(FleetFigure figure, String kind) {
        return recorded.contains(figure.series() + ":" + kind);
    }

    private void target(FleetFigure figure, String kind, String word) throws IOException {
        if (isRecorded(figure, kind)) {
            json.writeStartObject();
            json.writeStringField("refId", kind);
            // Names of initiatives are no patterns, and Grafana escapes a single choice only if told.
            json.writeStringField(
                    "expr",
                    figure.series() + ":" + kind + "{initiative=~`${initiative:regex}`, cohort=~`${cohort:regex}`}");
            json.writeStringField("legendFormat", PanelText.legend(figure, word));
            if (word.equals(COUNT) || word.equals("verdict")) {
                // Else the last one of the range stays, however long ago.
                json.writeBooleanField("instant", true);
                json.writeBooleanField("range", false);
            }
            json.writeEndObject();
        }
    }
}
