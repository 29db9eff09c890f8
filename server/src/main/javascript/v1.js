/*
 * Lectern's loader: <lectern-widget src="https://cms.example.edu/widgets/agenda?entry=event/x">A link</lectern-widget>
 * shows what is at src, and frames of Lectern are as high as what is in them. docs/hosts/html.md says what it promises.
 */
(() => {
  'use strict';

  const NAME = 'lectern-widget';
  if (!document.adoptedStyleSheets || customElements.get(NAME)) {
    return;
  }

  /** Milliseconds until an answer comes too late. */
  const PATIENCE = 15000;

  /** No frame is higher, in pixels. */
  const TALLEST = 20000;

  // What is asked for, once for all who want the same: style sheets for good, fragments while they are on their way. How long
  // one may be used after that, the browser's cache knows.

  const answers = new Map();

  function once(ask, address) {
    let answer = answers.get(address);
    if (!answer) {
      answer = ask(address);
      answers.set(address, answer);
      const forget = () => answers.delete(address);
      answer.then(() => ask === fragment && forget(), forget);
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
      box.append(...(await inert(address)).childNodes);
    }
    return box;
  }

  // Where there is no setHTML: Trusted Types leave no parser but that of a request, which runs nothing

  const ELEMENTS =
    /^([abgipqsu]|abbr|article|aside|bd[io]|blockquote|br|button|caption|cite|code|col|colgroup|d[dlt]|data|del|details|div|em|fig(caption|ure)|footer|h[1-6r]|header|hgroup|img|ins|kbd|li|nav|[ou]l|path|picture|pre|samp|section|small|source|span|strong|su[bp]|summary|svg|t[dhr]|table|tbody|tfoot|thead|time|wbr)$/;

  function inert(address) {
    return new Promise((done, fail) => {
      const request = new XMLHttpRequest();
      request.open('GET', address);
      request.responseType = 'document';
      request.timeout = PATIENCE;
      request.onloadend = () => (request.status === 200 ? done(cleaned(request.response.body)) : fail(request));
      request.send();
    });
  }

  function cleaned(body) {
    for (const element of body.querySelectorAll('*')) {
      if (!ELEMENTS.test(element.localName)) {
        element.remove();
      }
      for (const { name, value } of [...element.attributes]) {
        // Browsers pass over white space and controls in the scheme of an address.
        if (/^(on|style|srcdoc)/i.test(name) || /^(\w*script|data):/i.test(value.replace(/[\0- ]/g, ''))) {
          element.removeAttribute(name);
        }
      }
    }
    return body;
  }

  // Links become buttons where a browser can copy what they lead to, or hand it to the device

  function enliven(box) {
    for (const link of box.querySelectorAll('[data-lectern-does]')) {
      const { lecternDoes, lecternName, lecternDone, lecternTitle: title } = link.dataset;
      if (navigator[lecternDoes]) {
        const item = link.parentNode;
        const url = link.href;
        const button = document.createElement('button');
        const status = document.createElement('span');
        button.type = 'button';
        button.className = link.className;
        button.append(...link.childNodes);
        button.lastElementChild.textContent = lecternName;
        status.setAttribute('role', 'status');
        item.replaceChildren(button, status);
        item.hidden = false;
        button.onclick = async () => {
          status.textContent = '';
          try {
            await (title ? navigator.share({ title, url }) : navigator.clipboard.writeText(url));
            status.textContent = lecternDone;
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
    const root = element.getRootNode();
    if (root.adoptedStyleSheets?.includes(added) === false) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, added];
    }
  }

  /** Of each element: what it wants, whose answer counts, what it was before, what it wears. */
  const states = new WeakMap();

  const near = new IntersectionObserver(
    (seen) => seen.forEach(({ isIntersecting, target }) => isIntersecting && load(target)),
    { rootMargin: '1000px' },
  );
  // In the next frame: what an observer changes at once it is told to have missed.
  const sizes = new ResizeObserver((seen) => requestAnimationFrame(() => seen.forEach(({ target }) => reserve(target))));

  /** Later, since frameworks set one attribute after the other. */
  function plan(element) {
    queueMicrotask(() => {
      const state = states.get(element);
      const src = element.getAttribute('src');
      const wanted = src + ' ' + element.getAttribute('theme');
      reserve(element);
      if (wanted !== state.wanted) {
        state.wanted = wanted;
        state.turn = null;
        element.removeAttribute('aria-busy');
        if (!src) {
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
    const state = states.get(element);
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
      box = enliven(found.cloneNode(true));
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
    static get observedAttributes() {
      return ['src', 'theme', 'heights'];
    }

    constructor() {
      super();
      states.set(this, { worn: base });
    }

    connectedCallback() {
      adopt(this, base);
      adopt(this, states.get(this).worn);
      sizes.observe(this);
      plan(this);
    }

    attributeChangedCallback() {
      plan(this);
    }
  }

  customElements.define(NAME, Widget);

  // Frames: who speaks is known by its window and its origin

  addEventListener('message', ({ data, origin, source }) => {
    if (data?.type === 'lectern:height' && data.height > 0 && data.height < TALLEST) {
      for (const frame of document.querySelectorAll('iframe')) {
        if (frame.contentWindow === source && frame.src.startsWith(origin + '/')) {
          frame.style.height = data.height + 'px';
        }
      }
    }
  });
})();
