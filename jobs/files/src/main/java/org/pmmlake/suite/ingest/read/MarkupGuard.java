package org.pmmlake.suite.ingest.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Characters of an XML part on their way to the parser. The parser keeps a tag, comment or section in memory as a whole,
 * so an overlong one is refused here; so is a document type, which no workbook has and every attack on parsers needs.
 */
final class MarkupGuard extends FilterReader {

    private static final int LENGTH_LIMIT = 1 << 20;
    private static final String DOCUMENT_TYPE = "!DOCTYPE";

    private enum Inside {
        TEXT,
        TAG,
        QUOTED,
        COMMENT,
        SECTION,
        INSTRUCTION
    }

    private Inside inside = Inside.TEXT;
    private final StringBuilder beginning = new StringBuilder();
    private char quote;
    private char last;
    private char lastButOne;
    private int length;

    MarkupGuard(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] single = new char[1];
        return read(single, 0, 1) < 0 ? -1 : single[0];
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        int read = super.read(target, offset, count);
        int end = offset + read;
        int index = offset;
        while (index < end) {
            if (inside == Inside.TEXT) {
                index = afterText(target, index, end);
            } else {
                see(target[index]);
                index++;
            }
        }
        return read;
    }

    private int afterText(char[] target, int from, int end) {
        int index = from;
        while (index < end && target[index] != '<') {
            index++;
        }
        if (index == end) {
            return end;
        }
        inside = Inside.TAG;
        beginning.setLength(0);
        length = 0;
        return index + 1;
    }

    private void see(char next) throws IOException {
        length++;
        if (length > LENGTH_LIMIT) {
            throw new PartFaultException("a tag or comment is longer than " + LENGTH_LIMIT + " characters");
        }
        Inside before = inside;
        switch (inside) {
            case TAG -> seeInTag(next);
            case QUOTED -> inside = next == quote ? Inside.TAG : Inside.QUOTED;
            case COMMENT -> leaveIf(next == '>' && last == '-' && lastButOne == '-');
            case SECTION -> leaveIf(next == '>' && last == ']' && lastButOne == ']');
            case INSTRUCTION -> leaveIf(next == '>' && last == '?');
            case TEXT -> throw new IllegalStateException("Text is not markup.");
        }
        // What opens a comment or section is no part of what closes it.
        lastButOne = before == inside ? last : 0;
        last = before == inside ? next : 0;
    }

    private void leaveIf(boolean ends) {
        inside = ends ? Inside.TEXT : inside;
    }

    private void seeInTag(char next) throws IOException {
        boolean special = length == 1 && (next == '!' || next == '?');
        if (special || (beginning.length() > 0 && beginning.length() < DOCUMENT_TYPE.length())) {
            beginning.append(next);
            switch (beginning.toString()) {
                case "?" -> inside = Inside.INSTRUCTION;
                case "!--" -> inside = Inside.COMMENT;
                case "![CDATA[" -> inside = Inside.SECTION;
                case DOCUMENT_TYPE -> throw new PartFaultException("it declares a document type");
                default -> {}
            }
        }
        if (inside != Inside.TAG) {
            return;
        }
        if (next == '>') {
            inside = Inside.TEXT;
        } else if (next == '"' || next == '\'') {
            quote = next;
            inside = Inside.QUOTED;
        }
    }
}
