package org.pmmlake.suite.ingest.read;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.NoSuchElementException;
import java.util.zip.ZipException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one XML part of a workbook, one after the other. Document types and entities of its own are refused,
 * and depth and length are bounded. Names are local names: the two dialects of the format differ in name spaces only.
 */
final class XmlPart implements Closeable {

    /** The longest text of a cell; a spreadsheet allows half of it. */
    static final int TEXT_LIMIT = 1 << 16;

    private static final int DEPTH_LIMIT = 64;

    private final String name;
    private final PartStream in;
    private final XMLStreamReader reader;
    private int depth;

    XmlPart(String name, PartStream in) throws IOException, UnreadableFileException {
        this.name = name;
        this.in = in;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            reader = factory.createXMLStreamReader(Utf8.xmlReader(in));
        } catch (XMLStreamException broken) {
            in.close();
            throw fault(broken);
        } catch (IOException failure) {
            in.close();
            throw fault(failure, "");
        } catch (UnreadableFileException failure) {
            in.close();
            throw failure;
        }
    }

    /** Moves to the next start of an element; false at the end of the part. */
    boolean nextStart() throws IOException, UnreadableFileException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /**
     * Moves to the next start or end of an element.
     *
     * @return {@link XMLStreamConstants#START_ELEMENT} or {@link XMLStreamConstants#END_ELEMENT}
     */
    int nextTag() throws IOException, UnreadableFileException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw damaged("it ends too early");
            }
            event = next();
        }
        return event;
    }

    private int next() throws IOException, UnreadableFileException {
        try {
            in.next();
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEPTH_LIMIT) {
                throw damaged("its elements are nested too deeply");
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (event == XMLStreamConstants.DTD) {
                throw damaged("it declares a document type" + place(reader.getLocation()));
            }
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw damaged("it declares or uses entities of its own");
            }
            return event;
        } catch (XMLStreamException broken) {
            throw fault(broken);
        } catch (NoSuchElementException | IllegalStateException | IndexOutOfBoundsException broken) {
            // The parser of the JDK leaves some malformed texts this way.
            throw damaged("it is not valid XML");
        }
    }

    /** Number of elements around the current place, the current one included. */
    int depth() {
        return depth;
    }

    String element() {
        return reader.getLocalName();
    }

    @Nullable
    String attribute(String attribute) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(attribute)) {
                return reader.getAttributeValue(index);
            }
        }
        return null;
    }

    /** An attribute that holds a number; {@code absent} when there is none or it is no number. */
    int number(String attribute, int absent) {
        return whole(attribute(attribute), absent);
    }

    /** A whole number; {@code absent} for what is none. */
    static int whole(@Nullable String text, int absent) {
        try {
            return text == null ? absent : Integer.parseInt(text.trim());
        } catch (NumberFormatException none) {
            return absent;
        }
    }

    /** The text of the current element, whose start has just been met, up to its end. */
    String text() throws IOException, UnreadableFileException {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            appendText(text, next());
        }
        return text.toString();
    }

    /** The text of the current element with runs of rich text joined and phonetic hints left out. */
    String richText() throws IOException, UnreadableFileException {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        int phonetic = 0;
        boolean inText = false;
        while (depth > outside) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic = phonetic == 0 && element().equals("rPh") ? depth : phonetic;
                inText = phonetic == 0 && element().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                phonetic = depth < phonetic ? 0 : phonetic;
                inText = false;
            } else if (inText) {
                appendText(text, event);
            }
        }
        return text.toString();
    }

    private void appendText(StringBuilder text, int event) throws UnreadableFileException {
        if (event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            if (text.length() > TEXT_LIMIT) {
                throw damaged("a text is longer than " + TEXT_LIMIT + " characters");
            }
        }
    }

    UnreadableFileException damaged(String what) {
        return UnreadableFileException.unreadable(
                "The workbook cannot be read: in its part " + name + " " + what + ". Save it again in Excel.");
    }

    /** What the parser found, or the storage fault that it met. */
    private UnreadableFileException fault(XMLStreamException broken) throws IOException {
        String place = place(broken.getLocation());
        return broken.getNestedException() instanceof IOException nested
                ? fault(nested, place)
                : damaged("the XML is broken" + place);
    }

    private UnreadableFileException fault(IOException failure, String place) throws IOException {
        if (failure instanceof PartStream.PartFaultException) {
            return damaged(failure.getMessage() + place);
        }
        if (failure instanceof ZipException
                || failure instanceof EOFException
                || failure instanceof CharacterCodingException) {
            return damaged("the bytes are damaged" + place);
        }
        throw failure;
    }

    private static String place(@Nullable Location location) {
        return location == null
                ? ""
                : " at line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
