package io.roi4j.benchmarks;

/** The part of docs/performance.md that no hand writes. */
final class ResultsSection {
    private static final String START = "<!-- results -->\n";
    private static final String END = "<!-- end of results -->";

    private ResultsSection() {}

    /** The document with the page in place of the results that it has. */
    static String replace(String document, String page) {
        int start = document.indexOf(START);
        int end = document.indexOf(END);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("document: has no " + START.strip() + " before " + END);
        }
        return document.substring(0, start) + START + "\n" + page + "\n" + document.substring(end);
    }
}
