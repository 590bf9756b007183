package org.pmmlake.suite.publish.disclosure;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.metrics.disclosure.Certificate;
import org.pmmlake.metrics.disclosure.Fact;
import org.pmmlake.metrics.disclosure.Refusal;
import org.pmmlake.metrics.disclosure.ReleasedFact;
import org.pmmlake.metrics.disclosure.Term;
import org.pmmlake.metrics.disclosure.ValueId;

/** Reads a release of the ledger, family by family: as one tree it would take many times the memory that it does then. */
final class LedgerReading {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode head = JSON.createObjectNode();
    private final List<ReleasedFact> facts = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final Map<String, Map<ValueId, Double>> values = new TreeMap<>();
    /** Each text that comes again and again once, so that what has it is quickly found equal. */
    private final Map<String, String> texts = new HashMap<>();

    private String release = "";
    private String audience = "";

    /**
     * The release; its families come last, as they are written.
     *
     * @throws IOException where it is damaged
     */
    LedgerRelease read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("The ledger holds no release");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(LedgerCodec.FAMILIES)) {
                release = head.path(LedgerCodec.RELEASE).asText();
                audience = head.path(LedgerCodec.AUDIENCE).asText();
                readFamilies(parser);
            } else {
                head.set(name, parser.<JsonNode>readValueAsTree());
            }
        }
        List<String> sees = new ArrayList<>();
        head.path(LedgerCodec.SEES).forEach(code -> sees.add(code.asText()));
        return new LedgerRelease(
                head.path(LedgerCodec.NUMBER).asInt(),
                head.path(LedgerCodec.RELEASE).asText(),
                head.path(LedgerCodec.AUDIENCE).asText(),
                sees,
                JSON.convertValue(head.path(LedgerCodec.INPUTS), ReleaseInputs.class),
                facts,
                values,
                refusals,
                certificates);
    }

    private void readFamilies(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            expect(JsonToken.START_OBJECT, parser.nextToken());
            readFamily(name, parser);
        }
    }

    /** Values come first, as they are written; ledgers of earlier versions have no refusals. */
    private void readFamily(String name, JsonParser parser) throws IOException {
        List<ValueId> ids = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String part = parser.currentName();
            expect(JsonToken.START_ARRAY, parser.nextToken());
            switch (part) {
                case LedgerCodec.VALUES -> readValues(name, ids, parser);
                case LedgerCodec.FACTS -> readFacts(name, ids, parser);
                case LedgerCodec.REFUSED -> readRefusals(name, ids, parser);
                case LedgerCodec.CERTIFICATES -> readCertificates(name, ids, parser);
                default -> parser.skipChildren();
            }
        }
    }

    private void readValues(String family, List<ValueId> ids, JsonParser parser) throws IOException {
        Map<ValueId, Double> own = new TreeMap<>();
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            ValueId id = new ValueId(known(text(parser)), whole(parser), whole(parser));
            parser.nextToken();
            ids.add(id);
            own.put(id, parser.getDoubleValue());
            expect(JsonToken.END_ARRAY, parser.nextToken());
        }
        values.put(family, own);
    }

    private void readFacts(String family, List<ValueId> ids, JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            String figure = known(text(parser));
            int power = whole(parser);
            BigDecimal total = new BigDecimal(text(parser));
            expect(JsonToken.START_ARRAY, parser.nextToken());
            Fact fact = new Fact(power, terms(ids, parser));
            expect(JsonToken.END_ARRAY, parser.nextToken());
            facts.add(new ReleasedFact(release, audience, family, figure, fact, total));
        }
    }

    private void readRefusals(String family, List<ValueId> ids, JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            List<Fact> refused = new ArrayList<>();
            while (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                int power = parser.getIntValue();
                expect(JsonToken.START_ARRAY, parser.nextToken());
                refused.add(new Fact(power, terms(ids, parser)));
            }
            refusals.add(new Refusal(audience, family, refused));
        }
    }

    private void readCertificates(String family, List<ValueId> ids, JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            String audience = "";
            Audience.Insiders insiders = Audience.Insiders.NONE;
            List<ValueId> withheld = new ArrayList<>();
            List<List<Term>> witnesses = new ArrayList<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                switch (parser.currentName()) {
                    case LedgerCodec.AUDIENCE -> audience = text(parser);
                    case LedgerCodec.INSIDERS -> insiders = Audience.Insiders.valueOf(text(parser));
                    case LedgerCodec.WITHHELD -> {
                        expect(JsonToken.START_ARRAY, parser.nextToken());
                        while (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                            withheld.add(id(ids, parser));
                        }
                    }
                    case LedgerCodec.WITNESSES -> {
                        expect(JsonToken.START_ARRAY, parser.nextToken());
                        while (parser.nextToken() == JsonToken.START_ARRAY) {
                            witnesses.add(terms(ids, parser));
                        }
                    }
                    default -> {
                        parser.nextToken();
                        parser.skipChildren();
                    }
                }
            }
            certificates.add(new Certificate(family, audience, insiders, withheld, witnesses));
        }
    }

    /** The terms of a list that has begun. */
    private static List<Term> terms(List<ValueId> ids, JsonParser parser) throws IOException {
        List<Term> terms = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
            ValueId id = id(ids, parser);
            terms.add(new Term(id, weight(parser)));
        }
        return terms;
    }

    private static ValueId id(List<ValueId> ids, JsonParser parser) throws IOException {
        int number = parser.getIntValue();
        if (number < 0 || number >= ids.size()) {
            throw new IOException("The ledger names value " + number + " of " + ids.size());
        }
        return ids.get(number);
    }

    private static String text(JsonParser parser) throws IOException {
        String text = parser.nextTextValue();
        if (text == null) {
            throw new IOException("The ledger has " + parser.currentToken() + " in place of a text");
        }
        return text;
    }

    private static int whole(JsonParser parser) throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, parser.nextToken());
        return parser.getIntValue();
    }

    private static void expect(JsonToken expected, @Nullable JsonToken found) throws IOException {
        if (found != expected) {
            throw new IOException("The ledger has " + found + " in place of " + expected);
        }
    }

    private String known(String text) {
        String before = texts.putIfAbsent(text, text);
        return before == null ? text : before;
    }

    /** Nearly all are 1, or another of the small numbers that need not be made anew. */
    private static BigInteger weight(JsonParser parser) throws IOException {
        expect(JsonToken.VALUE_STRING, parser.nextToken());
        if (parser.getTextLength() == 1 && parser.getTextCharacters()[parser.getTextOffset()] == '1') {
            return BigInteger.ONE;
        }
        String text = parser.getText();
        return text.length() <= 2 ? BigInteger.valueOf(Integer.parseInt(text)) : new BigInteger(text);
    }
}
