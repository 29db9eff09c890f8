package org.lectern.engine.rendering.text;

/** HTML that passes into a page as it is. Only the sanitiser makes it. */
public final class SafeHtml {

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    /** The markup. */
    public String html() {
        return html;
    }

    @Override
    public String toString() {
        return html;
    }
}
