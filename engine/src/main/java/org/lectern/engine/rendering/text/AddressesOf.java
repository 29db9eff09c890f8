package org.lectern.engine.rendering.text;

import java.util.function.Consumer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

/** Hands on the address of every link and picture. */
final class AddressesOf extends AbstractVisitor {

    private final Consumer<String> addresses;

    AddressesOf(Consumer<String> addresses) {
        this.addresses = addresses;
    }

    @Override
    public void visit(Link link) {
        addresses.accept(link.getDestination());
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        addresses.accept(image.getDestination());
        visitChildren(image);
    }
}
