package io.roi4j.impl.price;

import java.util.Map;

/**
 * A row of a file as it is written.
 *
 * @param line where it begins
 * @param texts what stands under each name; what is left out isn't there
 */
record Cells(int line, Map<String, Cell> texts) {
    /** A text and the line it stands in. */
    record Cell(int line, String text) {}
}
