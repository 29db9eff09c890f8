package org.lectern.engine.rendering.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * Tells documents that say nothing but text, and link to nothing but plain addresses: no other attribute, no character of
 * markup. What the renderer writes of such a document is a fixed set of tags around escaped text, so there is nothing in
 * it to clean.
 */
final class Plain {

    private static final Set<Class<? extends Node>> TEXT_ALONE = Set.of(
            Document.class,
            Paragraph.class,
            Heading.class,
            BlockQuote.class,
            BulletList.class,
            ListItem.class,
            ThematicBreak.class,
            Emphasis.class,
            StrongEmphasis.class,
            SoftLineBreak.class,
            HardLineBreak.class);

    /** Absolute, and of characters that an address has as they are (RFC 3986, section 2), but for quotes. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[a-z0-9.-]+(?:[/?#][A-Za-z0-9._~:/?#@!$&()*+,;=%-]*)?");

    private Plain() {}

    /** Whether every node is one of the few that are known to be harmless, and so is every character. */
    static boolean is(Node document) {
        // Not by recursion: how deep quotes lie in quotes is up to who writes.
        for (Node node = document; node != null; node = next(node, document)) {
            if (!isPlain(node)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral().chars().allMatch(Plain::isHarmless);
        } else if (node instanceof Link link) {
            return link.getTitle() == null
                    && ADDRESS.matcher(link.getDestination()).matches();
        }
        return TEXT_ALONE.contains(node.getClass());
    }

    private static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != root && at.getNext() == null) {
            at = at.getParent();
        }
        return at == root ? null : at.getNext();
    }

    /** No character that begins markup, a backtick or a template of a host page; no control, no half of a character. */
    private static boolean isHarmless(int c) {
        return c != '<'
                && c != '{'
                && c != '`'
                && (c >= ' ' || c == '\t' || c == '\n')
                && (c < 0x7f || c > 0x9f)
                && !Character.isSurrogate((char) c)
                && c < 0xfdd0;
    }
}
