package org.pmmlake.suite.publish.disclosure;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
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
    static final String NUMBER = "number";
    static final String RELEASE = "release";
    static final String AUDIENCE = "audience";
    static final String SEES = "sees";
    static final String INPUTS = "inputs";
    static final String FAMILIES = "families";
    static final String VALUES = "values";
    static final String FACTS = "facts";
    static final String REFUSED = "refused";
    static final String CERTIFICATES = "certificates";
    static final String INSIDERS = "insiders";
    static final String WITHHELD = "withheld";
    static final String WITNESSES = "witnesses";

    private LedgerCodec() {}

    static byte[] write(LedgerRelease release) {
        ObjectNode root = JSON.createObjectNode();
        root.put(NUMBER, release.number());
        root.put(RELEASE, release.release());
        root.put(AUDIENCE, release.audience());
        ArrayNode sees = root.putArray(SEES);
        release.sees().forEach(sees::add);
        root.set(INPUTS, JSON.valueToTree(release.inputs()));
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
        ArrayNode list = family.putArray(VALUES);
        new TreeMap<>(values).forEach((id, value) -> {
            numbers.put(id, numbers.size());
            list.addArray().add(id.member()).add(id.cycle()).add(id.version()).add(value);
        });
        ArrayNode told = family.putArray(FACTS);
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
        ArrayNode proofs = family.putArray(CERTIFICATES);
        for (Certificate certificate : certificates) {
            ObjectNode proof = proofs.addObject();
            proof.put(AUDIENCE, certificate.audience());
            proof.put(INSIDERS, certificate.insiders().name());
            ArrayNode withheld = proof.putArray(WITHHELD);
            certificate.withheld().forEach(id -> withheld.add(number(numbers, id)));
            ArrayNode witnesses = proof.putArray(WITNESSES);
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
        try (JsonParser parser = JSON.createParser(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            return new LedgerReading().read(parser);
        } catch (IOException damaged) {
            throw new DisclosureRefused(
                    "The ledger of releases in state/releases is damaged; nothing can be released without it. Restore the lake's state.",
                    damaged);
        }
    }
}
