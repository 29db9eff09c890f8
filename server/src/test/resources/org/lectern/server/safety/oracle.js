// Runs before anything of a page does, and keeps what it needs of the browser: what the page holds can shadow names
// such as document.forms or element.attributes, but not these.
(() => {
  const call = Function.prototype.call.bind(Function.prototype.call);
  const getter = (prototype, name) => {
    const get = Object.getOwnPropertyDescriptor(prototype, name).get;
    return object => call(get, object);
  };
  const attributes = getter(Element.prototype, 'attributes');
  const localName = getter(Element.prototype, 'localName');
  const namespace = getter(Element.prototype, 'namespaceURI');
  const count = getter(NamedNodeMap.prototype, 'length');
  const item = NamedNodeMap.prototype.item;
  const attributeName = getter(Attr.prototype, 'name');
  const attributeValue = getter(Attr.prototype, 'value');
  const nodeType = getter(Node.prototype, 'nodeType');
  const data = getter(CharacterData.prototype, 'data');
  const parent = getter(Node.prototype, 'parentNode');
  const createTreeWalker = Document.prototype.createTreeWalker;
  const nextNode = TreeWalker.prototype.nextNode;
  const createElement = Document.prototype.createElement;
  const root = getter(Document.prototype, 'documentElement');
  const body = getter(Document.prototype, 'body');
  const appendChild = Node.prototype.appendChild;
  const innerHTML = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  const setAttribute = Element.prototype.setAttribute;
  const page = document;
  const Address = URL;
  const base = location.href;
  const home = location.origin;

  const fired = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    Object.defineProperty(window, name, {value: () => { fired.push(name); }, writable: false, configurable: false});
  }
  // A picture that is not there is an Event; only a script that fails is an ErrorEvent.
  addEventListener('error', event => { if (event instanceof ErrorEvent) fired.push('error: ' + event.message); }, true);
  addEventListener('unhandledrejection', () => { fired.push('rejection'); }, true);

  const HTML = 'http://www.w3.org/1999/xhtml';
  const SVG = 'http://www.w3.org/2000/svg';
  const ELEMENTS = new Set(['script', 'style', 'form', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'base',
    'meta', 'link', 'template', 'slot', 'portal', 'fencedframe', 'noscript', 'input', 'button', 'select', 'textarea',
    'isindex', 'keygen', 'marquee', 'bgsound', 'animate', 'animatemotion', 'animatetransform', 'set', 'use',
    'foreignobject', 'audio', 'video', 'source', 'track', 'math', 'xml', 'title', 'plaintext', 'xmp', 'dialog',
    'details']);
  const SVG_ELEMENTS = new Set(['svg', 'path']);
  const ATTRIBUTES = new Set(['style', 'srcdoc', 'id', 'ping', 'autofocus', 'contenteditable', 'tabindex',
    'accesskey', 'popover', 'is', 'slot', 'nonce', 'http-equiv', 'formaction', 'form', 'usemap', 'shadowrootmode']);
  const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'data', 'poster', 'background', 'cite', 'longdesc',
    'manifest', 'codebase', 'classid', 'profile', 'xlink:href', 'xml:base', 'dynsrc', 'lowsrc', 'from', 'to', 'values', 'by']);

  const parsed = (text, at) => { try { return new Address(text, at); } catch (e) { return null; } };

  /** What is wrong with an address; '' if nothing. hosts: those it may lead to, if not to all. */
  const address = (text, hosts, origin) => {
    const whole = parsed(text);
    const seen = whole || parsed(text, base);
    if (!seen || seen.href.startsWith('about:invalid')) return '';
    if (!['http:', 'https:', 'mailto:', 'tel:'].includes(seen.protocol)) return 'is an address of ' + seen.protocol;
    if (!whole && seen.origin !== home) return 'is relative but leaves the host';
    if (origin && seen.origin !== origin) return 'leaves ' + origin;
    if (hosts && whole && seen.host && !hosts.has(seen.host)) return 'leads to ' + seen.host + ', which nothing names';
    return '';
  };

  /** The addresses of a srcset (HTML, parse a srcset attribute): a comma ends one only after a space or at its end. */
  const candidates = text => {
    const found = [];
    let rest = text;
    while ((rest = rest.replace(/^[\s,]+/, ''))) {
      const one = rest.match(/^\S+/)[0];
      rest = rest.slice(one.length);
      found.push(one.replace(/,+$/, ''));
      if (!one.endsWith(',')) rest = rest.replace(/^[^,]*(,|$)/, '');
    }
    return found;
  };

  const look = (element, hosts, say) => {
    const name = localName(element).toLowerCase();
    const space = namespace(element);
    if (ELEMENTS.has(name)) say('<' + name + '>');
    if (space !== HTML && !(space === SVG && SVG_ELEMENTS.has(name))) say('<' + name + '> of ' + space);
    const map = attributes(element);
    const all = new Map();
    for (let i = 0; i < count(map); i++) {
      const attribute = call(item, map, i);
      all.set(attributeName(attribute).toLowerCase(), attributeValue(attribute));
    }
    for (const [attribute, value] of all) {
      if (attribute.startsWith('on')) say(name + ' ' + attribute);
      if (ATTRIBUTES.has(attribute)) say(name + ' ' + attribute);
      if (ADDRESSES.has(attribute)) {
        const wrong = address(value, hosts, all.get('data-origin'));
        if (wrong) say(name + ' ' + attribute + ' ' + wrong);
      }
      if (attribute === 'srcset' || attribute === 'imagesrcset') {
        const found = candidates(value);
        for (const one of found) {
          const wrong = address(one, hosts);
          if (wrong) say(name + ' ' + attribute + ' ' + wrong);
        }
        if (all.has('data-candidates') && String(found.length) !== all.get('data-candidates')) {
          say('srcset has ' + found.length + ' addresses');
        }
      }
    }
  };

  /** The case an element belongs to; -1 if it got out of all. */
  const caseOf = node => {
    for (let n = node; n; n = parent(n)) {
      if (nodeType(n) === 1) {
        const map = attributes(n);
        for (let i = 0; i < count(map); i++) {
          const attribute = call(item, map, i);
          if (attributeName(attribute) === 'data-case') return Number(attributeValue(attribute));
        }
      }
    }
    return -1;
  };

  const check = (named, allowed) => {
    const findings = [];
    const host = text => { const one = parsed(text); return one ? one.host : ''; };
    const known = allowed.map(host);
    const hosts = named.map(texts => texts && new Set([...known, ...texts.map(host)]));
    const walker = call(createTreeWalker, page, root(page), 1 | 128);
    for (let node = walker.currentNode; node; node = call(nextNode, walker)) {
      const index = caseOf(node);
      const say = what => { if (findings.length < 1000) findings.push([index, what]); };
      // The sanitiser puts an empty comment between two braces, against template engines in browsers.
      if (nodeType(node) !== 8) look(node, hosts[index], say); else if (data(node) !== ' ') say('a comment');
    }
    for (const name of fired.splice(0)) findings.push([-1, 'fired ' + name]);
    return findings;
  };

  /** Puts each fragment into the page, reads it back and puts it in again, three times; the last stays. */
  const roundTrips = fragments => {
    fragments.forEach((fragment, index) => {
      const host = call(createElement, page, 'div');
      call(setAttribute, host, 'data-case', String(index));
      call(appendChild, body(page), host);
      let html = fragment;
      for (let i = 0; i < 3; i++) {
        call(innerHTML.set, host, html);
        html = call(innerHTML.get, host);
      }
    });
  };

  Object.defineProperty(window, 'lecternOracle', {value: Object.freeze({check, roundTrips}), writable: false, configurable: false});
})();
