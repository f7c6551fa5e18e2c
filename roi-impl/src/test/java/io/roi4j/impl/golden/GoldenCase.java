package io.roi4j.impl.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One published or independently computed result, read from {@code golden/<id>.json}; its README says what the fields
 * mean. Asserts with the tolerances that the file itself gives.
 */
public final class GoldenCase {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final JsonNode root;

    private GoldenCase(String id, JsonNode root) {
        this.id = id;
        this.root = root;
    }

    /** The case of that name. */
    public static GoldenCase load(String id) {
        try (var in = GoldenCase.class.getResourceAsStream("/golden/" + id + ".json")) {
            assertThat(in).as("golden/" + id + ".json").isNotNull();
            return new GoldenCase(id, JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The worked example of a sub-measure in {@code definitions.json}, by its number in the catalogue. */
    public static GoldenCase definition(String number) {
        GoldenCase all = load("definitions");
        JsonNode example = stream(all.root.path("cases"))
                .filter(node -> node.path("seed").textValue().equals(number))
                .findFirst()
                .orElseThrow();
        ObjectNode withTolerance = example.deepCopy();
        withTolerance
                .putObject("tolerance")
                .putObject("default")
                .put("rel", 1e-9)
                .put("abs", 1e-12);
        return new GoldenCase("definitions " + number, withTolerance);
    }

    /** The whole file, for those that hold several examples. */
    public JsonNode root() {
        return root;
    }

    /** A part of the input; {@code a.b} is {@code b} within {@code a}. */
    public JsonNode input(String path) {
        return at("input", path);
    }

    /** A part of what is expected. */
    public JsonNode expected(String path) {
        return at("expected", path);
    }

    public double number(String path) {
        return input(path).doubleValue();
    }

    public long count(String path) {
        return input(path).longValue();
    }

    public double[] numbers(String path) {
        return numbers(input(path));
    }

    public long[] counts(String path) {
        return stream(input(path)).mapToLong(JsonNode::longValue).toArray();
    }

    public static double[] numbers(JsonNode array) {
        return stream(array).mapToDouble(JsonNode::doubleValue).toArray();
    }

    public static long[][] table(JsonNode rows) {
        return stream(rows)
                .map(row -> stream(row).mapToLong(JsonNode::longValue).toArray())
                .toArray(long[][]::new);
    }

    /** Asserts that {@code actual} is the number expected under that path. */
    public void check(String path, double actual) {
        check(path, expected(path), actual);
    }

    /** Asserts that the numbers are those of the array expected under that path, one by one. */
    public void checkAll(String path, double... actual) {
        JsonNode array = expected(path);
        assertThat(array.size()).as(id + ": length of " + path).isEqualTo(actual.length);
        for (int i = 0; i < actual.length; i++) {
            check(path, array.get(i), actual[i]);
        }
    }

    /** Asserts the same of values that may be absent, which the file writes as null. */
    public void checkEach(String path, List<OptionalDouble> actual) {
        JsonNode array = expected(path);
        assertThat(array.size()).as(id + ": length of " + path).isEqualTo(actual.size());
        for (int i = 0; i < actual.size(); i++) {
            if (array.get(i).isNull()) {
                assertThat(actual.get(i)).as(id + ": " + path + " at " + i).isEmpty();
            } else {
                check(path, array.get(i), actual.get(i).orElse(Double.NaN));
            }
        }
    }

    private void check(String path, JsonNode expected, double actual) {
        assertThat(expected.isNumber()).as(id + ": " + path + " is a number").isTrue();
        double wanted = expected.doubleValue();
        JsonNode tolerance = tolerance(path);
        double allowed =
                tolerance.path("abs").doubleValue() + tolerance.path("rel").doubleValue() * Math.abs(wanted);
        assertThat(Math.abs(actual - wanted) <= allowed)
                .as("%s: %s is %s, wanted %s within %s (%s)", id, path, actual, wanted, allowed, root.path("source"))
                .isTrue();
    }

    private JsonNode tolerance(String path) {
        JsonNode all = root.path("tolerance");
        return all.has(path) ? all.path(path) : all.path("default");
    }

    private JsonNode at(String part, String path) {
        JsonNode node = root.path(part);
        for (String step : path.split("\\.", -1)) {
            node = node.path(step);
        }
        assertThat(node.isMissingNode()).as(id + ": no " + part + " " + path).isFalse();
        return node;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
