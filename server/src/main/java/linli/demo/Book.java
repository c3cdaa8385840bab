package linli.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import linli.demo.story.Story;
import org.springframework.web.util.HtmlUtils;

/** A book of posts, as EPUB 3, that any reader opens. */
record Book(String id, String title, String author, List<Story.Post> chapters) {
    private static final String TYPE = "application/epub+zip";

    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
              <rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles>
            </container>
            """;

    byte[] epub() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            writeType(zip);
            write(zip, "META-INF/container.xml", CONTAINER);
            write(zip, "book.opf", contents());
            write(zip, "nav.xhtml", page(title, "<nav epub:type=\"toc\"><ol>%s</ol></nav>".formatted(entries())));
            for (int i = 0; i < chapters.size(); i++) {
                write(zip, file(i), page(chapters.get(i).title(), text(chapters.get(i))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Readers look for it in clear at the beginning. */
    private static void writeType(ZipOutputStream zip) throws IOException {
        var type = TYPE.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(type);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(type);
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String file(int chapter) {
        return "chapter-%d.xhtml".formatted(chapter + 1);
    }

    private String contents() {
        var items = IntStream.range(0, chapters.size())
                .mapToObj(i ->
                        "<item id=\"c%d\" href=\"%s\" media-type=\"application/xhtml+xml\"/>".formatted(i, file(i)))
                .collect(Collectors.joining());
        var order = IntStream.range(0, chapters.size())
                .mapToObj("<itemref idref=\"c%d\"/>"::formatted)
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh">
                  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
                    <dc:identifier id="id">urn:linli:%s</dc:identifier><dc:title>%s</dc:title>
                    <dc:creator>%s</dc:creator><dc:language>zh</dc:language>
                    <meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
                  </metadata>
                  <manifest>
                    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>%s
                  </manifest>
                  <spine>%s</spine>
                </package>
                """.formatted(id, escape(title), escape(author), items, order);
    }

    private String entries() {
        return IntStream.range(0, chapters.size())
                .mapToObj(i -> "<li><a href=\"%s\">%s</a></li>"
                        .formatted(file(i), escape(chapters.get(i).title())))
                .collect(Collectors.joining());
    }

    private static String text(Story.Post post) {
        return "<p><em>%s</em></p>".formatted(escape(post.hook()))
                + post.waist().stream()
                        .map(part ->
                                "<p>%s</p>".formatted(escape(part.markdown().replace("**", ""))))
                        .collect(Collectors.joining());
    }

    /** What has a meaning in XML, and no more: XML has no names for other letters. */
    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String page(String title, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="zh">
                  <head><title>%1$s</title></head><body><h1>%1$s</h1>%2$s</body>
                </html>
                """.formatted(escape(title), body);
    }
}
