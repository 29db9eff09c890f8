/*
 * Lectern's loader: <lectern-widget src="https://cms.example.edu/widgets/agenda?entry=event/x">A link</lectern-widget>
 * shows what is at src, and frames of Lectern are as high as what is in them. docs/hosts/html.md says what it promises.
 */
(() => {
  'use strict';

  const HOME = new URL(document.currentScript.src).origin;

  /** No frame is higher, in pixels. */
  const TALLEST = 20000;

  // Frames: who speaks is known by its origin, which is that of this script, and by its window

  addEventListener('message', (message) => {
    const { data } = message;
    if (message.origin === HOME && data?.type === 'lectern:height' && data.height > 0 && data.height < TALLEST) {
      for (const frame of document.querySelectorAll('iframe')) {
        if (frame.contentWindow === message.source) {
          frame.style.height = data.height + 'px';
        }
      }
    }
  });

  // Of several Lecterns in a page the first defines the element; to the frames of each its own script listens.

  const NAME = 'lectern-widget';
  if (!document.adoptedStyleSheets || customElements.get(NAME)) {
    return;
  }

  /** Milliseconds until an answer comes too late. */
  const PATIENCE = 15000;

  // What is asked for, once for all who want the same: style sheets for good, fragments while they are on their way. How long
  // one may be used after that, the browser's cache knows.

  const answers = new Map();

  function once(ask, address) {
    let answer = answers.get(address);
    if (!answer) {
      answer = ask(address);
      answers.set(address, answer);
      const forget = () => answers.delete(address);
      answer.then(ask === fragment && forget, forget);
    }
    return answer;
  }

  async function text(address) {
    const answer = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) {
      throw answer;
    }
    return answer.text();
  }

  async function sheet(address) {
    return new CSSStyleSheet().replace(await text(address));
  }

  /** An element with the fragment in it, without scripts, handlers and what reaches beyond it. */
  async function fragment(address) {
    const box = document.createElement('div');
    if (box.setHTML) {
      const sanitizer = { removeElements: ['base', 'link', 'meta', 'style'], removeAttributes: ['style'] };
      box.setHTML(await text(address), { sanitizer });
    } else {
      box.append(...cleaned(await inert(address)));
    }
    return box;
  }

  // Where there is no setHTML: Trusted Types leave no parser but that of a request, which runs nothing
  // No element of one letter, or of h and a digit, does more than a does.

  const ELEMENTS =
    /^(.|abbr|article|aside|bd[io]|blockquote|br|button|caption|cite|code|col|colgroup|d[dlt]|data|del|details|div|em|figcaption|figure|footer|h\d|hr|header|hgroup|img|ins|kbd|li|nav|[ou]l|path|picture|pre|samp|section|small|source|span|strong|su[bp]|summary|svg|t[dhr]|table|tbody|tfoot|thead|time|wbr)$/;

  function inert(address) {
    return new Promise((done, fail) => {
      const request = new XMLHttpRequest();
      request.open('GET', address);
      request.responseType = 'document';
      request.timeout = PATIENCE;
      request.onloadend = () => {
        const body = request.response?.body;
        body && request.status === 200 ? done(body) : fail(request);
      };
      request.send();
    });
  }

  function cleaned(body) {
    for (const element of body.querySelectorAll('*')) {
      if (!ELEMENTS.test(element.localName)) {
        element.remove();
      }
      for (const { name, value } of [...element.attributes]) {
        // Browsers pass over white space and controls in the scheme of an address. What people read is none.
        if (/^(on|style|srcdoc|(?!alt|title|aria-|data-)\S+ (\w*script|data):)/i.test(name + ' ' + value.replace(/[\0- ]/g, ''))) {
          element.removeAttribute(name);
        }
      }
    }
    return body.childNodes;
  }

  // Links become buttons where a browser can copy what they lead to, or hand it to the device

  function enliven(box) {
    for (const link of box.querySelectorAll('[data-lectern-does]')) {
      const said = link.dataset;
      const title = said.lecternTitle;
      if (navigator[said.lecternDoes]) {
        const url = link.href;
        const button = document.createElement('button');
        const status = document.createElement('span');
        button.type = 'button';
        button.className = link.className;
        button.append(...link.childNodes);
        button.lastElementChild.textContent = said.lecternName;
        status.setAttribute('role', 'status');
        link.parentNode.hidden = false;
        link.replaceWith(button, status);
        button.onclick = async () => {
          status.textContent = '';
          try {
            await (title ? navigator.share({ title, url }) : navigator.clipboard.writeText(url));
            status.textContent = said.lecternDone;
          } catch {
            // Not allowed, or thought better of.
          }
        };
      }
    }
    return box;
  }

  // The element

  const base = new CSSStyleSheet();
  base.replaceSync(`:where(${NAME}:not([hidden])){display:block}@media print{${NAME}{min-height:0!important}}`);

  function adopt(element, added) {
    const sheets = element.getRootNode().adoptedStyleSheets;
    sheets?.includes(added) || sheets?.push(added);
  }

  /** Of each element: what it wants, whose answer counts, what it was before, what it wears. */
  const STATE = Symbol();

  const near = new IntersectionObserver(
    (seen) => seen.forEach((one) => one.isIntersecting && load(one.target)),
    { rootMargin: '1000px' },
  );
  // In the next frame: what an observer changes at once it is told to have missed.
  const sizes = new ResizeObserver((seen) => requestAnimationFrame(() => seen.forEach((one) => reserve(one.target))));

  /** Later, since frameworks set one attribute after the other. */
  function plan(element) {
    queueMicrotask(() => {
      const state = element[STATE];
      const src = element.getAttribute('src');
      const wanted = src + ' ' + element.getAttribute('theme');
      reserve(element);
      if (wanted !== state.wanted) {
        state.wanted = wanted;
        state.turn = null;
        element.removeAttribute('aria-busy');
        if (!src) {
          near.unobserve(element);
          show(element, state);
        } else if (element.getAttribute('loading') === 'eager') {
          load(element);
        } else {
          near.observe(element);
        }
      }
    });
  }

  /** Room for what is to come: between two widths, text is about as high as a + b / width. */
  function reserve(element) {
    const width = element.clientWidth;
    const pairs = (element.getAttribute('heights') ?? '').trim().split(/\s+/).map((pair) => pair.split(':'));
    const at = pairs.findIndex(([wide]) => width < wide);
    const [narrow, high] = pairs.at(at > 0 ? at - 1 : at);
    const [wide, low] = pairs.at(at || 1) ?? pairs[0];
    const part = wide - narrow && (narrow * (wide - width)) / (width * (wide - narrow));
    element.style.minHeight = Math.ceil(+low + (high - low) * part) + 'px';
  }

  async function load(element) {
    const state = element[STATE];
    const turn = (state.turn = {});
    const src = element.getAttribute('src');
    const theme = element.getAttribute('theme');
    const look = (name) => once(sheet, new URL(`../themes/${name}.css`, address).href);
    let address;
    let box;
    let worn;
    let status = 200;
    near.unobserve(element);
    element.setAttribute('aria-busy', 'true');
    try {
      address = new URL(src, document.baseURI);
      if (theme) {
        address.searchParams.set('theme', theme);
      }
      const named = address.searchParams.get('theme');
      if (named) {
        look(named);
      }
      const found = await once(fragment, address.href);
      worn = await look(found.querySelector('[data-lectern-theme]')?.dataset.lecternTheme ?? 'plain');
      // Of an embed that is retired without words there is nothing to show.
      box = found.firstElementChild && enliven(found.cloneNode(true));
    } catch (problem) {
      status = problem.status ?? 0;
    }
    if (turn === state.turn) {
      if (!box) {
        state.wanted = null;
      }
      show(element, state, box, worn);
      element.removeAttribute('aria-busy');
      const detail = { src, status };
      element.dispatchEvent(new CustomEvent(box ? 'lectern:load' : 'lectern:error', { bubbles: true, composed: true, detail }));
    }
  }

  /** The fragment, or again what stood here before. */
  function show(element, state, box, worn) {
    const light = element.hasAttribute('light');
    const root = light ? element : element.shadowRoot ?? (box && element.attachShadow({ mode: 'open' }));
    const focused = element.matches(':focus-within');
    if (box) {
      state.before ??= light ? [...element.childNodes] : [document.createElement('slot')];
      if (light) {
        adopt(element, (state.worn = worn));
      } else {
        root.adoptedStyleSheets = [worn];
      }
    }
    if (state.before) {
      root.replaceChildren(...(box?.childNodes ?? state.before));
      if (focused) {
        root.querySelector('a,button,summary')?.focus();
      }
    }
  }

  class Widget extends HTMLElement {
    constructor() {
      super();
      this[STATE] = { worn: base };
    }

    connectedCallback() {
      adopt(this, base);
      adopt(this, this[STATE].worn);
      sizes.observe(this);
      plan(this);
    }

    attributeChangedCallback(name) {
      if (name === 'heights') {
        this.style.minHeight = '';
      }
      plan(this);
    }
  }

  Widget.observedAttributes = ['src', 'theme', 'heights'];
  customElements.define(NAME, Widget);
})();
