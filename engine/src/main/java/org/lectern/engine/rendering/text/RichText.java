package org.lectern.engine.rendering.text;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.lectern.api.Markdown;
import org.lectern.engine.rendering.escape.Addresses;

/**
 * Markdown to HTML: CommonMark with tables, raw HTML in it literal text, then the sanitiser, unless there is nothing
 * but text. Immutable.
 */
public final class RichText {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .attributeProviderFactory(context -> RichText::alignByClass)
            .build();

    /** Characters of a text that is read as Markdown: what reading it may cost, since nothing can stop it half-way. */
    static final int LONGEST = 100_000;

    /** Brackets that may begin links: each end is compared with all beginnings before it. */
    static final int MOST_BRACKETS = 2_000;

    private final UnaryOperator<String> cleaning;

    /** @param base what relative addresses in texts are relative to; absolute */
    public RichText(URI base) {
        this(new Sanitiser(base)::clean);
    }

    /** @param cleaning what makes HTML safe; another than the sanitiser is for tests alone */
    RichText(UnaryOperator<String> cleaning) {
        this.cleaning = cleaning;
    }

    /**
     * The text as HTML.
     *
     * @param above the level of the heading it stands under, 0 to 6: its own highest headings are one below
     */
    public SafeHtml html(Markdown markdown, int above) {
        return html(markdown, above, address -> {});
    }

    /**
     * The text as HTML. One of more than 100,000 characters or 2,000 opening brackets is shown as it is written, as one
     * paragraph.
     *
     * @param above the level of the heading it stands under, 0 to 6: its own highest headings are one below
     * @param inert told each address of a link or picture that is left out, because it may not stand in a page
     */
    public SafeHtml html(Markdown markdown, int above, Consumer<String> inert) {
        if (tooDear(markdown.source())) {
            return new SafeHtml(cleaning.apply(
                    "<p>" + markdown.source().replace("&", "&amp;").replace("<", "&lt;") + "</p>"));
        }
        var document = PARSER.parse(markdown.source());
        shiftHeadings(document, above);
        document.accept(new AddressesOf(address -> {
            if (Addresses.safe(address).isEmpty()) {
                inert.accept(address);
            }
        }));
        var rendered = RENDERER.render(document);
        return new SafeHtml(Plain.is(document) ? rendered : cleaning.apply(rendered));
    }

    private static boolean tooDear(String source) {
        return source.length() > LONGEST || source.chars().filter(c -> c == '[').count() > MOST_BRACKETS;
    }

    private static void shiftHeadings(Node document, int above) {
        int[] highest = {6};
        visitHeadings(document, h -> highest[0] = Math.min(highest[0], h.getLevel()));
        visitHeadings(document, h -> h.setLevel(Math.min(6, above + 1 + h.getLevel() - highest[0])));
    }

    private static void visitHeadings(Node document, java.util.function.Consumer<Heading> visitor) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                visitor.accept(heading);
            }
        });
    }

    /** The attribute {@code align} is obsolete, and style attributes are not allowed in a fragment. */
    private static void alignByClass(Node node, String tagName, Map<String, String> attributes) {
        var align = node instanceof TableCell ? attributes.remove("align") : null;
        if (align != null) {
            attributes.put("class", "lectern-align-" + align);
        }
    }
}
