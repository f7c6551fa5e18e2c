package io.roi4j.samples.spamfilter;

import java.util.List;

/** Writes rows of cells one below the other. */
final class Columns {

    /** A longer cell, such as the reason for an absence, makes no column wider: it reaches into the next ones. */
    private static final int WIDEST = 44;

    private static final int GAP = 2;

    private Columns() {}

    /** One line for each row. A row with nothing beside its first cell is a heading. */
    static List<String> align(List<List<String>> rows) {
        int[] starts = new int[rows.get(0).size()];
        for (int i = 1; i < starts.length; i++) {
            int column = i - 1;
            int widest = rows.stream()
                    .filter(row -> !isHeading(row))
                    .mapToInt(row -> row.get(column).length())
                    .filter(width -> width <= WIDEST)
                    .max()
                    .orElse(0);
            starts[i] = starts[column] + (widest > 0 ? widest + GAP : 0);
        }
        return rows.stream().map(row -> line(row, starts)).toList();
    }

    private static boolean isHeading(List<String> row) {
        return String.join("", row).equals(row.get(0));
    }

    private static String line(List<String> row, int[] starts) {
        StringBuilder line = new StringBuilder(row.get(0));
        for (int i = 1; i < starts.length; i++) {
            if (!row.get(i).isEmpty()) {
                int gap = line.length() == 0 ? 0 : GAP;
                line.append(" ".repeat(Math.max(gap, starts[i] - line.length())))
                        .append(row.get(i));
            }
        }
        return line.toString();
    }
}
