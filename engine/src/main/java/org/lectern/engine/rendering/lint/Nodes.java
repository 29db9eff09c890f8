package org.lectern.engine.rendering.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.velocity.runtime.parser.StandardParserConstants;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.NodeUtils;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/** What Velocity's nodes say before they are prepared to run, while they still have their tokens. */
final class Nodes {

    /** A piece of text and where it begins. */
    record Text(String text, int offset) {}

    private static final Pattern ROOT = Pattern.compile("[A-Za-z_]\\w*");

    private final Source source;

    Nodes(Source source) {
        this.source = source;
    }

    /** The text that a node of text writes, token by token. */
    List<Text> texts(Node node) {
        var texts = new ArrayList<Text>();
        var simple = (SimpleNode) node;
        for (Token token = simple.getFirstToken(); token != null; token = token.next) {
            texts.add(new Text(NodeUtils.tokenLiteral(simple.getParser(), token), offset(token)));
            if (token == simple.getLastToken()) {
                break;
            }
        }
        return texts;
    }

    /** Signs that the parser has put before a directive or reference although they are text: {@code $} in {@code $#if}. */
    Text before(Node node, char sign) {
        var token = first(node);
        return new Text(signs(token, sign), offset(token));
    }

    /** The same behind a block, before the {@code #end} or {@code #else} that ends it. */
    Text after(ASTBlock block) {
        Token token = block.getLastToken().next;
        while (token != null && token.kind == StandardParserConstants.WHITESPACE) {
            token = token.next;
        }
        return token == null ? new Text("", 0) : new Text(signs(token, '#'), offset(token));
    }

    private static String signs(Token token, char sign) {
        return token.image.substring(0, Math.max(0, token.image.lastIndexOf(sign)));
    }

    /** Where a directive, a reference or a string begins. */
    int offset(Node node) {
        return offset(first(node));
    }

    /** The name of a directive, without the {@code @} of one with a body. */
    static String name(ASTDirective directive) {
        var name = directive.getDirectiveName();
        return name.startsWith("@") ? name.substring(1) : name;
    }

    /**
     * Whether a directive that is not known is meant as a call, and not as text such as a colour. Velocity takes
     * {@code #ending} for one too.
     */
    static boolean called(ASTDirective directive) {
        var last = directive.getLastToken().image;
        return directive.getDirectiveName().startsWith("@") || last.startsWith(")") || last.startsWith("#end");
    }

    static List<ASTBlock> blocks(Node node) {
        var blocks = new ArrayList<ASTBlock>();
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            if (node.jjtGetChild(i) instanceof ASTBlock block) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** The variable that a reference begins with. */
    static String root(ASTReference reference) {
        var root = ROOT.matcher(reference.literal());
        return root.find() ? root.group() : "";
    }

    private static Token first(Node node) {
        Token token = node.getFirstToken();
        return token.kind == StandardParserConstants.WHITESPACE && token.next != null ? token.next : token;
    }

    private int offset(Token token) {
        return source.offset(token.beginLine, token.beginColumn);
    }
}
