package org.pmmlake.suite.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pmmlake.suite.ingest.read.TestWorkbook.BLANKS_HEADER;
import static org.pmmlake.suite.ingest.read.TestWorkbook.row;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWorkbookTest {

    private static final FileClass XLSX = FileClass.of("x.xlsx");

    private static TestWorkbook good() {
        return new TestWorkbook().sheet("blanks", BLANKS_HEADER + row(2, "X01", "2022", "1", "k", "R"));
    }

    private static void isRefused(UnreadableFileException fault, String part) {
        assertThat(fault.code()).isEqualTo("unreadable-file");
        assertThat(fault).hasMessageContaining(part).hasMessageEndingWith(".");
    }

    @Test
    void otherFilesAreNoWorkbooks() throws Exception {
        isRefused(Read.fault(XLSX, new byte[0]), "no Excel workbook");
        isRefused(Read.fault(XLSX, Read.bytes("member,cycle,revision,kpi,reason\n")), "no Excel workbook");
        byte[] old = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
        isRefused(Read.fault(XLSX, old), "Remove the password, save it as an Excel workbook (.xlsx)");
        byte[] bytes = good().bytes();
        isRefused(Read.fault(XLSX, Arrays.copyOf(bytes, bytes.length - 30)), "damaged");
        isRefused(new TestWorkbook().part("_rels/.rels", "<Relationships/>").fault(), "no workbook part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet [<!ENTITY e \"X01\">]><worksheet/>",
                "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\"><worksheet/>",
                "<!DOCTYPE worksheet [<!ENTITY % p SYSTEM \"http://localhost:1/x\"> %p;]><worksheet/>",
            })
    void documentTypesAreRefusedInEveryPart(String xml) throws Exception {
        isRefused(new TestWorkbook().sheetPart("blanks", xml).fault(), "document type");
        isRefused(good().styles("").part("xl/styles.xml", xml).fault(), "document type");
        isRefused(good().part("_rels/.rels", xml).fault(), "document type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c><v>&e;</v></c></row>",
                "<row r=\"2\"><c></row>",
                "<row r=\"1\"/><row r=\"1\"/>",
                "<row r=\"9999999\"/>",
                "<row r=\"-3\"/>",
                "<row r=\"2\"><c r=\"ZZZZZZZ2\"/></row>",
                "<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>",
                "<row r=\"2\"><c t=\"s\"><v>0</v></c></row>",
                "<row r=\"2\"><c t=\"s\"><v>-1</v></c></row>",
                "<row r=\"2\"><c r=\"!\"/></row>",
                "\u0001",
            })
    void brokenSheetsAreRefused(String rows) throws Exception {
        isRefused(new TestWorkbook().sheet("blanks", BLANKS_HEADER + rows).fault(), "xl/worksheets/s1.xml");
    }

    @Test
    void overlongAndDeepContentIsRefused() throws Exception {
        String deep = "<x>".repeat(100_000);
        isRefused(new TestWorkbook().sheetPart("blanks", "<worksheet>" + deep).fault(), "nested too deeply");
        String comment = "<!--" + "- <a>".repeat(300_000) + "-->";
        isRefused(
                new TestWorkbook().sheetPart("blanks", "<worksheet>" + comment).fault(), "longer than");
        String tricky = "<!--->" + "- <a>".repeat(300_000) + "-->";
        isRefused(new TestWorkbook().sheetPart("blanks", "<worksheet>" + tricky).fault(), "longer than");
        String attribute = "<row a='" + ">".repeat(2_000_000) + "'/>";
        isRefused(
                new TestWorkbook()
                        .sheetPart("blanks", "<worksheet>" + attribute)
                        .fault(),
                "longer than");
        String text = row(2, "a".repeat(XmlPart.TEXT_LIMIT + 1));
        isRefused(new TestWorkbook().sheet("blanks", BLANKS_HEADER + text).fault(), "a text is longer than");
        String wide = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>";
        isRefused(new TestWorkbook().sheet("blanks", wide).fault(), "more than 1000 columns");
    }

    @Test
    void commentsSectionsAndManyReferencesWithinReasonAreRead() throws Exception {
        String rows = "<!-- a > b --><?p?>" + BLANKS_HEADER
                + row(2, "X01", "2022", "1", "<![CDATA[a]]>]]&gt;", "&amp;".repeat(30_000));
        RawRecord record = new TestWorkbook().sheet("blanks", rows).read().only();
        assertThat(record.cell("kpi")).isEqualTo("a]]>");
        assertThat(record.cell("reason")).isEqualTo("&".repeat(30_000));
        StringBuilder many = new StringBuilder(BLANKS_HEADER);
        for (int number = 2; number < 102; number++) {
            many.append(row(number, "X01", "2022", "1", "k", "&lt;".repeat(1_000)));
        }
        assertThat(new TestWorkbook().sheet("blanks", many.toString()).read().records())
                .hasSize(100);
    }

    private static byte[] packed(String name, long zeros) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1 << 20];
            for (long written = 0; written < zeros; written += block.length) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void zipBombsAreRefusedByWhatTheyDeclare() throws Exception {
        isRefused(Read.fault(XLSX, packed("xl/media/image.png", 65L << 20)), "unpacks to more");
    }

    @Test
    void zipBombsAreRefusedByWhatTheyUnpackTo() throws Exception {
        // The directory is made to claim a size of 16 bytes: the sizes stand at 20 and 24 of its entry.
        byte[] bytes = packed("_rels/.rels", 65L << 20);
        int entry = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        Arrays.fill(bytes, entry + 24, entry + 28, (byte) 0);
        bytes[entry + 24] = 16;
        isRefused(Read.fault(XLSX, bytes), "_rels/.rels");
    }

    @Test
    void tooManyPartsAreRefusedBeforeTheyAreListed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int part = 0; part <= 10_000; part++) {
                zip.putNextEntry(new ZipEntry("p" + part));
            }
        }
        isRefused(Read.fault(XLSX, bytes.toByteArray()), "10001 parts");
    }

    @Test
    void namesAndCommentsOfPartsThatAreNoTextAreDamage() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry part = new ZipEntry("n\u00e9");
            part.setComment("c\u00e9");
            zip.putNextEntry(part);
        }
        byte[] bytes = out.toByteArray();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String lead : new String[] {"n\u00c3", "c\u00c3"}) {
            byte[] changed = bytes.clone();
            changed[text.lastIndexOf(lead) + 1] = (byte) 0xFF;
            isRefused(Read.fault(XLSX, changed), "its ZIP directory cannot be read");
        }
    }

    @Test
    void aChangedByteIsFoundByTheChecksum() throws Exception {
        byte[] bytes;
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            // Stored, not packed: the change stays valid XML.
            bytes = stored(out, good().bytes());
        }
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("X01");
        bytes[at] = 'Y';
        isRefused(Read.fault(XLSX, bytes), "do not match their checksum");
    }

    private static byte[] stored(ByteArrayOutputStream out, byte[] packed) throws Exception {
        Path copy = Files.createTempFile("test", ".zip");
        Files.write(copy, packed);
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(copy.toFile());
                ZipOutputStream target = new ZipOutputStream((OutputStream) out)) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                ZipEntry plain = new ZipEntry(entry.getName());
                plain.setMethod(ZipEntry.STORED);
                plain.setSize(entry.getSize());
                plain.setCrc(entry.getCrc());
                target.putNextEntry(plain);
                zip.getInputStream(entry).transferTo(target);
            }
        } finally {
            Files.delete(copy);
        }
        return out.toByteArray();
    }

    /** Damage of any kind ends in records or in a fault of the file, never in another exception. */
    @Property(tries = 500)
    void damagedBytesNeverEscapeAsOtherFaults(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        byte[] packed = good().sharedTexts("<si><t>a</t></si>")
                .styles("<cellXfs><xf numFmtId=\"14\"/></cellXfs>")
                .bytes();
        byte[] bytes = random.nextBoolean() ? packed : stored(new ByteArrayOutputStream(), packed);
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            assertThat(Read.workbook(bytes).records()).hasSizeLessThanOrEqualTo(1);
        } catch (UnreadableFileException refused) {
            assertThat(refused).hasMessageEndingWith(".");
        }
    }
}
