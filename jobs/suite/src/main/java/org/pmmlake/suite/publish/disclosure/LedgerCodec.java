package org.pmmlake.suite.publish.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.metrics.disclosure.Certificate;
import org.pmmlake.metrics.disclosure.Fact;
import org.pmmlake.metrics.disclosure.Refusal;
import org.pmmlake.metrics.disclosure.ReleasedFact;
import org.pmmlake.metrics.disclosure.Term;
import org.pmmlake.metrics.disclosure.ValueId;

/**
 * The form in which the ledger keeps a release: compressed JSON, with the values of a family numbered once and facts as
 * lists of numbers. The same release gives the same bytes.
 */
final class LedgerCodec {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FAMILIES = "families";
    private static final String REFUSED = "refused";

    private LedgerCodec() {}

    static byte[] write(LedgerRelease release) {
        ObjectNode root = JSON.createObjectNode();
        root.put("number", release.number());
        root.put("release", release.release());
        root.put("audience", release.audience());
        ArrayNode sees = root.putArray("sees");
        release.sees().forEach(sees::add);
        root.set("inputs", JSON.valueToTree(release.inputs()));
        ObjectNode families = root.putObject(FAMILIES);
        Map<String, List<ReleasedFact>> facts = new TreeMap<>();
        release.facts().forEach(fact -> facts.computeIfAbsent(fact.family(), none -> new ArrayList<>())
                .add(fact));
        Map<String, List<Certificate>> certificates = new TreeMap<>();
        release.certificates().forEach(certificate -> certificates
                .computeIfAbsent(certificate.family(), none -> new ArrayList<>())
                .add(certificate));
        Map<String, List<Refusal>> refusals = new TreeMap<>();
        release.refusals().forEach(refusal -> refusals.computeIfAbsent(refusal.family(), none -> new ArrayList<>())
                .add(refusal));
        TreeSet<String> names = new TreeSet<>(facts.keySet());
        names.addAll(refusals.keySet());
        names.addAll(certificates.keySet());
        for (String name : names) {
            writeFamily(
                    families.putObject(name),
                    release.values().getOrDefault(name, Map.of()),
                    facts.getOrDefault(name, List.of()),
                    refusals.getOrDefault(name, List.of()),
                    certificates.getOrDefault(name, List.of()));
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(bytes)) {
                JSON.writeValue(out, root);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can always be written to", impossible);
        }
    }

    private static void writeFamily(
            ObjectNode family,
            Map<ValueId, Double> values,
            List<ReleasedFact> facts,
            List<Refusal> refusals,
            List<Certificate> certificates) {
        Map<ValueId, Integer> numbers = new HashMap<>();
        ArrayNode list = family.putArray("values");
        new TreeMap<>(values).forEach((id, value) -> {
            numbers.put(id, numbers.size());
            list.addArray().add(id.member()).add(id.cycle()).add(id.version()).add(value);
        });
        ArrayNode told = family.putArray("facts");
        for (ReleasedFact fact : facts) {
            ArrayNode entry = told.addArray();
            entry.add(fact.figure()).add(fact.fact().power()).add(fact.total().toString());
            writeTerms(entry.addArray(), fact.fact().terms(), numbers);
        }
        ArrayNode refused = family.putArray(REFUSED);
        for (Refusal refusal : refusals) {
            ArrayNode entry = refused.addArray();
            for (Fact fact : refusal.facts()) {
                entry.add(fact.power());
                writeTerms(entry.addArray(), fact.terms(), numbers);
            }
        }
        ArrayNode proofs = family.putArray("certificates");
        for (Certificate certificate : certificates) {
            ObjectNode proof = proofs.addObject();
            proof.put("audience", certificate.audience());
            proof.put("insiders", certificate.insiders().name());
            ArrayNode withheld = proof.putArray("withheld");
            certificate.withheld().forEach(id -> withheld.add(number(numbers, id)));
            ArrayNode witnesses = proof.putArray("witnesses");
            certificate.witnesses().forEach(witness -> writeTerms(witnesses.addArray(), witness, numbers));
        }
    }

    private static void writeTerms(ArrayNode list, List<Term> terms, Map<ValueId, Integer> numbers) {
        for (Term term : terms) {
            list.add(number(numbers, term.value()));
            list.add(term.weight().toString());
        }
    }

    private static int number(Map<ValueId, Integer> numbers, ValueId id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalStateException("A fact is about a value that the ledger would not keep: " + id.cycle());
        }
        return number;
    }

    static LedgerRelease read(byte[] bytes) {
        JsonNode root;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            root = JSON.readTree(in);
        } catch (IOException damaged) {
            throw new DisclosureRefused(
                    "The ledger of releases in state/releases is damaged; nothing can be released without it. Restore the lake's state.",
                    damaged);
        }
        String release = root.path("release").asText();
        String audience = root.path("audience").asText();
        List<ReleasedFact> facts = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        List<Certificate> certificates = new ArrayList<>();
        Map<String, Map<ValueId, Double>> values = new TreeMap<>();
        root.path(FAMILIES).properties().forEach(entry -> {
            String name = entry.getKey();
            List<ValueId> ids = new ArrayList<>();
            Map<ValueId, Double> own = new TreeMap<>();
            for (JsonNode value : entry.getValue().path("values")) {
                ValueId id = new ValueId(
                        value.path(0).asText(),
                        value.path(1).asInt(),
                        value.path(2).asInt());
                ids.add(id);
                own.put(id, value.path(3).asDouble());
            }
            values.put(name, own);
            for (JsonNode fact : entry.getValue().path("facts")) {
                facts.add(new ReleasedFact(
                        release,
                        audience,
                        name,
                        fact.path(0).asText(),
                        new Fact(fact.path(1).asInt(), terms(fact.path(3), ids)),
                        new BigDecimal(fact.path(2).asText())));
            }
            // Ledgers of earlier versions keep none.
            for (JsonNode refusal : entry.getValue().path(REFUSED)) {
                refusals.add(refusal(audience, name, refusal, ids));
            }
            for (JsonNode proof : entry.getValue().path("certificates")) {
                certificates.add(certificate(name, proof, ids));
            }
        });
        List<String> sees = new ArrayList<>();
        root.path("sees").forEach(code -> sees.add(code.asText()));
        return new LedgerRelease(
                root.path("number").asInt(),
                release,
                audience,
                sees,
                JSON.convertValue(root.path("inputs"), ReleaseInputs.class),
                facts,
                values,
                refusals,
                certificates);
    }

    private static Refusal refusal(String audience, String family, JsonNode entry, List<ValueId> ids) {
        List<Fact> facts = new ArrayList<>();
        for (int k = 0; k < entry.size(); k += 2) {
            facts.add(new Fact(entry.path(k).asInt(), terms(entry.path(k + 1), ids)));
        }
        return new Refusal(audience, family, facts);
    }

    private static Certificate certificate(String family, JsonNode proof, List<ValueId> ids) {
        List<ValueId> withheld = new ArrayList<>();
        proof.path("withheld").forEach(number -> withheld.add(ids.get(number.asInt())));
        List<List<Term>> witnesses = new ArrayList<>();
        proof.path("witnesses").forEach(witness -> witnesses.add(terms(witness, ids)));
        return new Certificate(
                family,
                proof.path("audience").asText(),
                Audience.Insiders.valueOf(proof.path("insiders").asText()),
                withheld,
                witnesses);
    }

    /** Nearly all are one of the small numbers that need not be made anew. */
    private static BigInteger weight(String text) {
        return text.length() <= 2 ? BigInteger.valueOf(Integer.parseInt(text)) : new BigInteger(text);
    }

    private static List<Term> terms(JsonNode list, List<ValueId> ids) {
        List<Term> terms = new ArrayList<>();
        for (int k = 0; k < list.size(); k += 2) {
            terms.add(new Term(
                    ids.get(list.path(k).asInt()), weight(list.path(k + 1).asText())));
        }
        return terms;
    }
}
