package org.lectern.engine.rendering.lint;

/** What a template is held to. Each rule has a sentence where it is checked, and a template that it alone refuses. */
enum Rule {
    /** A template has at most {@link Linter#LONGEST} characters. */
    LENGTH,
    /** No control characters: parsers disagree about them. */
    CONTROL_CHARACTER,
    /** Directives and brackets are at most {@link Nesting#DEEPEST} deep, so that nothing recurses without end. */
    NESTING,

    /** No directive that loads, evaluates or stops. */
    DIRECTIVE,
    /** Strings choose and repeat text, and do nothing else. */
    STRING_DIRECTIVE,
    /** Markup in a string would be written as text. */
    STRING_MARKUP,

    /** What is called is there. */
    MACRO_UNKNOWN,
    /** One macro a name. */
    MACRO_TWICE,
    /** A call gives what the macro takes. */
    MACRO_ARGUMENTS,
    /** No macro reaches itself. */
    MACRO_RECURSION,
    /** Macros are called in text. */
    MACRO_PLACE,
    /** Macros, definitions and bodies of calls end in text, as they begin. */
    BLOCK_CONTEXT,
    /** What {@code #define} holds is written in text. */
    BLOCK_PLACE,
    /** What {@code #define} holds keeps its name, so that it is known where it is written. */
    BLOCK_HANDED_ON,

    /** Branches end in the same state of the tokenizer. */
    BRANCH_CONTEXT,
    /** Branches leave the same elements open. */
    BRANCH_ELEMENTS,
    /** A loop ends in the state of the tokenizer in which it begins. */
    LOOP_CONTEXT,
    /** A loop closes what it opens. */
    LOOP_ELEMENTS,
    /** {@code #break} leaves a loop, and nothing else. */
    BREAK_PLACE,
    /** {@code #break} leaves nothing open. */
    BREAK_CONTEXT,
    /** A tag can be written in few enough ways to look at each. */
    WAYS,

    /** The template ends in text. */
    UNFINISHED,
    /** Elements are closed. */
    UNCLOSED,
    /** End tags close something. */
    STRAY_END_TAG,
    /** Elements lie in one another. */
    CROSSING,
    /** Only void elements and shapes have no end tag. */
    SELF_CLOSED,
    /** The parser would end one element where the other begins. */
    MISPLACED,
    /** End tags have no attributes. */
    END_TAG_ATTRIBUTE,

    /** No value right after {@code <}: tag open state, 13.2.5.6. */
    REFERENCE_AFTER_LESS_THAN,
    /** No value in the name of a tag, 13.2.5.8. */
    REFERENCE_IN_TAG_NAME,
    /** No value in or among names of attributes, 13.2.5.32 to 13.2.5.34. */
    REFERENCE_AMONG_ATTRIBUTES,
    /** No value without quotes, 13.2.5.35. */
    REFERENCE_UNQUOTED,
    /** No value in an attribute that means more than text or an address. */
    REFERENCE_IN_ATTRIBUTE,
    /** A heading's level stands right after {@code h}, alone, and nowhere else. */
    HEADING,

    /** Comments reach visitors, and end where one does not expect it, 13.2.5.43. */
    COMMENT,
    /** Declarations and processing instructions become comments, 13.2.5.41. */
    DECLARATION,

    /** No script. */
    SCRIPT,
    /** No style sheet. */
    STYLE,
    /** No other page within the page. */
    FRAME,
    /** Nothing that speaks for the whole page. */
    PAGE,
    /** No forms: they would send to wherever they are. */
    FORM,
    /** No element whose content is read by other rules, 13.2.5.2, 13.2.5.3 and 13.2.5.5. */
    RAW_TEXT,
    /** No element of SVG or MathML that runs, loads or holds HTML. */
    FOREIGN,
    /** No element that nobody has looked at. */
    ELEMENT,

    /** No event handlers. */
    EVENT_HANDLER,
    /** No style attributes. */
    STYLE_ATTRIBUTE,
    /** No documents in attributes. */
    SRCDOC,
    /** No names that could clash with those of the page. */
    ID,
    /** No attribute that loads, sends, edits or takes the focus. */
    ATTRIBUTE,
    /** Names of attributes are plain: others are instructions to frameworks of the host page. */
    ATTRIBUTE_NAME,
    /** Each attribute once; the second is ignored, 13.2.5.33. */
    ATTRIBUTE_TWICE,
    /** Values have quotes, 13.2.5.38. */
    UNQUOTED,

    /** Addresses begin in a way that leaves no doubt what they are. */
    ADDRESS,
    /** No {@code //host}. */
    PROTOCOL_RELATIVE,
    /** No reference chooses a host or adds to it. */
    HOST,
    /** Behind a reference that begins an address its host is over. */
    HOST_END,
    /** No reference keeps two slashes apart that would begin a host without it. */
    HOST_WHEN_EMPTY,
    /** In {@code srcset} values are addresses or the numbers behind them. */
    SRCSET,
    /** A link that opens a window does not hand over this one. */
    TARGET
}
