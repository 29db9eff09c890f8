package org.lectern.api;

/**
 * Rich text as <a href="https://spec.commonmark.org">CommonMark</a> with tables; raw HTML in it is literal text. A
 * string in JSON; sanitised HTML when it meets the page.
 */
public record Markdown(String source) {

    @Override
    public String toString() {
        return source;
    }
}
