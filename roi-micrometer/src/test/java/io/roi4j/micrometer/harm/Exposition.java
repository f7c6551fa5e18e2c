package io.roi4j.micrometer.harm;

import java.util.Map;
import java.util.TreeMap;

/** One sample of Prometheus' text format, read by its grammar and nothing more lenient. */
record Exposition(String name, Map<String, String> labels, double value) {

    static Exposition parse(String line) {
        int[] at = {0};
        StringBuilder name = new StringBuilder();
        while (at[0] < line.length() && "{ ".indexOf(line.charAt(at[0])) < 0) {
            name.append(line.charAt(at[0]++));
        }
        if (!name.toString().matches("[a-zA-Z_:][a-zA-Z0-9_:]*")) {
            throw new IllegalArgumentException("no name of a metric: " + line);
        }
        Map<String, String> labels = new TreeMap<>();
        if (line.charAt(at[0]) == '{') {
            at[0]++;
            while (line.charAt(at[0]) != '}') {
                label(line, at, labels);
            }
            at[0]++;
        }
        if (line.charAt(at[0]) != ' ') {
            throw new IllegalArgumentException("no value: " + line);
        }
        return new Exposition(name.toString(), labels, number(line.substring(at[0] + 1)));
    }

    private static double number(String text) {
        return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    private static void label(String line, int[] at, Map<String, String> labels) {
        int equals = line.indexOf('=', at[0]);
        String key = line.substring(at[0], equals);
        if (!key.matches("[a-zA-Z_][a-zA-Z0-9_]*") || line.charAt(equals + 1) != '"') {
            throw new IllegalArgumentException("no label: " + line);
        }
        StringBuilder value = new StringBuilder();
        int i = equals + 2;
        while (line.charAt(i) != '"') {
            char c = line.charAt(i++);
            value.append(c == '\\' ? escaped(line, line.charAt(i++)) : c);
        }
        if (labels.put(key, value.toString()) != null) {
            throw new IllegalArgumentException("a label twice: " + line);
        }
        at[0] = line.charAt(i + 1) == ',' ? i + 2 : i + 1;
    }

    private static char escaped(String line, char c) {
        return switch (c) {
            case '\\', '"' -> c;
            case 'n' -> '\n';
            default -> throw new IllegalArgumentException("no escape: " + line);
        };
    }
}
