import { codes, encode, query } from './code.js';
import { heights } from './heights.js';

/*
 * Everything an entry, a widget or a parameter says becomes text: it is set by textContent, value or an encoded address,
 * never as HTML. Fragments are seen only in frames with an address of their own, whose policy allows no script.
 */
(() => {
  const API = 'api/v1/';
  const TALLEST = 420;
  const PAUSE = 200;
  const LATE = 1000;
  const at = (id) => document.getElementById(id);

  function make(name, properties = {}, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  /** A busy server says 503 and makes the answer ready meanwhile. */
  async function read(path, patience = 20) {
    const answer = await fetch(API + path, { headers: { Accept: 'application/json' } });
    if (answer.status === 503 && patience) {
      await new Promise((done) => setTimeout(done, LATE));
      return read(path, patience - 1);
    }
    if (!answer.ok) {
      throw new Error(path + ' answered ' + answer.status);
    }
    return answer.json();
  }

  function frameAddress(page, widget, values) {
    const asked = query(values);
    return 'gallery/frame/' + page + '/' + encode(widget.name) + (asked && '?' + asked);
  }

  /** As high as what is in it, up to a limit: it has the page's origin, though no script. */
  function fit(frame, limit) {
    let patience = 20;
    frame.addEventListener('load', () => {
      const inner = frame.contentDocument;
      if (inner?.querySelector('[data-status="503"]') && patience--) {
        setTimeout(() => inner.location.reload(), LATE);
      }
      if (inner?.body) {
        frame.style.blockSize = Math.min(inner.documentElement.scrollHeight + 4, limit) + 'px';
      }
    });
    return frame;
  }

  // Entries

  const titles = new Map();
  const lists = new Map();

  /** The field a type's entries are called by: its first. */
  async function titleField(type) {
    if (!titles.has(type)) {
      titles.set(type, read('types/' + encode(type)).then((one) => one.fields[0].field));
    }
    return titles.get(type);
  }

  async function find(type, words) {
    const field = await titleField(type);
    const parameters = { 'page[size]': 50, total: 'true', sort: '@sort' };
    if (words) {
      parameters['filter[' + field + '][contains]'] = words;
    }
    const key = type + ' ' + words;
    if (!lists.has(key)) {
      lists.set(key, read('content/' + encode(type) + '?' + query(parameters)));
    }
    const { data, total } = await lists.get(key);
    const entries = data.map((entry) => ({
      name: entry.type + '/' + entry.slug,
      title: String(entry.fields[field] ?? entry.slug),
      link: entry.links.source,
      weight: JSON.stringify(entry.fields).length,
    }));
    return { entries, total };
  }

  /** The entry with most in it shows most of a widget. */
  async function richest(types) {
    for (const type of types) {
      const { entries } = await find(type, '');
      if (entries.length) {
        return entries.reduce((best, one) => (one.weight > best.weight ? one : best));
      }
    }
    return null;
  }

  // The form

  let widgets = [];
  let themes = [];
  let types = [];
  let chosen = null;
  let entries = [];

  function input(parameter, prefix) {
    const id = prefix + parameter.name;
    let field;
    const choices = { flag: ['true', 'false'], type: types }[parameter.kind] ?? parameter.choices;
    if (parameter.kind === 'entry' && parameter.type) {
      field = make('select', {}, make('option', { value: '', textContent: 'not given' }));
      find(parameter.type, '').then((found) => found.entries.forEach((one) => {
        field.append(make('option', { value: one.name.split('/')[1], textContent: one.title, dir: 'auto' }));
      }), () => {});
    } else if (choices) {
      const standard = parameter.default == null ? 'not given' : parameter.default + ' (default)';
      field = make('select', {}, make('option', { value: '', textContent: standard }));
      choices
        .filter((choice) => String(choice) !== String(parameter.default))
        .forEach((choice) => field.append(make('option', { value: choice, textContent: choice })));
    } else {
      field = make('input', { type: parameter.kind === 'integer' ? 'number' : 'text' });
      field.placeholder = parameter.default ?? '';
      for (const [bound, property] of [['min', 'min'], ['max', 'max'], ['max-length', 'maxLength']]) {
        if (parameter[bound] != null) {
          field[property] = parameter[bound];
        }
      }
    }
    field.id = id;
    field.name = parameter.name;
    const label = make('label', { className: 'field', htmlFor: id }, parameter.label + ' ', field);
    label.title = parameter.description ?? '';
    return label;
  }

  function takesEntry(widget) {
    return widget.parameters.some((parameter) => parameter.name === 'entry' && parameter.kind === 'entry');
  }

  const COMMON = ['theme', 'scheme', 'lang', 'heading'];

  /** Each way says it for itself. */
  const APART = ['css'];

  async function choose(widget) {
    chosen = widget;
    at('about').textContent = widget.description + ' Shows ' + widget.shows + '.';
    const common = widget.parameters.filter((one) => COMMON.includes(one.name));
    const own = widget.parameters.filter((one) => !COMMON.concat(APART).includes(one.name) && !(one.name === 'entry' && takesEntry(widget)));
    at('common').replaceChildren(...common.map((one) => input(one, 'common-')));
    at('own').replaceChildren(...own.map((one) => input(one, 'own-')));
    at('own-fields').hidden = !own.length;
    at('entry-fields').hidden = !takesEntry(widget);
    if (takesEntry(widget)) {
      at('type').replaceChildren(...widget.types.map((type) => make('option', { value: type, textContent: type })));
      at('search').value = '';
      const best = await richest(widget.types);
      at('type').value = best ? best.name.split('/')[0] : widget.types[0] ?? '';
      await list(best?.name);
    }
    show();
  }

  async function list(preferred) {
    const type = at('type').value;
    const words = at('search').value.trim();
    if (!type) {
      at('found').textContent = 'No installed type can be shown by this widget.';
      return;
    }
    const found = await find(type, words);
    if (type !== at('type').value || words !== at('search').value.trim()) {
      return;
    }
    entries = found.entries;
    at('entry').replaceChildren(...entries.map((one) => make('option', { value: one.name, textContent: one.title, dir: 'auto' })));
    at('entry').value = entries.some((one) => one.name === preferred) ? preferred : entries[0]?.name ?? '';
    at('found').textContent = found.total > entries.length
      ? 'The first ' + entries.length + ' of ' + found.total + '; search for others.'
      : entries.length + (entries.length === 1 ? ' entry.' : ' entries.');
  }

  function values() {
    const given = {};
    if (takesEntry(chosen)) {
      given.entry = at('entry').value;
    }
    document.querySelectorAll('#common [name], #own [name]').forEach((field) => {
      given[field.name] = field.value.trim();
    });
    return given;
  }

  function show() {
    const given = values();
    const page = { light: 'light', dark: 'dark' }[given.scheme] ?? 'auto';
    const address = frameAddress(page, chosen, given);
    if (at('live').getAttribute('src') !== address) {
      at('live').src = address;
    }
    at('alone').href = address;
    offer(given, address);
  }

  // Code to copy

  let loader = null;
  const measured = new Map();

  /** Measured once for each fragment; a server that is busy is asked again. */
  async function reserved(address, patience = 5) {
    const found = measured.get(address) ?? (await heights(address));
    if (!found && patience) {
      await new Promise((done) => setTimeout(done, LATE));
      return reserved(address, patience - 1);
    }
    measured.set(address, found);
    return found ?? '';
  }

  async function offer(given, address) {
    const entry = takesEntry(chosen) ? entries.find((one) => one.name === given.entry) : null;
    const words = { title: entry ? entry.title : chosen.label, link: entry?.link };
    const widget = chosen;
    at('codes').setAttribute('aria-busy', 'true');
    const room = await reserved(address);
    if (at('live').getAttribute('src') === address) {
      const open = at('codes').querySelector('[open]')?.dataset.way ?? 'loader';
      at('codes').replaceChildren(...codes(widget, given, words, loader, room).map((one) => code(one, open)));
      at('codes').removeAttribute('aria-busy');
    }
  }

  function code({ way, name, hint, text }, open) {
    const button = make('button', { type: 'button', textContent: 'Copy' });
    button.setAttribute('aria-label', 'Copy: ' + name);
    const shown = make('pre', { tabIndex: 0 }, make('code', { textContent: text }));
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(shown);
        button.textContent = 'Selected';
      }
    });
    const row = make('div', { className: 'told' }, make('p', { className: 'hint', textContent: hint }), button);
    const part = make('details', { className: 'code', open: way === open }, make('summary', { textContent: name }), row, shown);
    part.name = 'way';
    part.dataset.way = way;
    return part;
  }

  // All of them

  function figure(widget, theme, scheme, width, given) {
    const frame = fit(make('iframe', { title: [widget.label, theme, scheme, width].join(', '), loading: 'lazy' }), TALLEST);
    frame.sandbox = 'allow-same-origin';
    frame.src = frameAddress(scheme, widget, { ...given, theme });
    const box = make('figure', { className: width }, make('figcaption', { textContent: width === 'phone' ? 'Phone, 360 pixels' : 'Desktop, 1024 pixels' }), frame);
    box.dataset.width = width;
    return box;
  }

  async function section(widget) {
    const part = make('section', { className: 'widget', id: 'widget-' + widget.name });
    part.append(make('h3', { textContent: widget.label }), make('p', { textContent: widget.description }));
    const given = {};
    if (takesEntry(widget)) {
      const best = await richest(widget.types);
      if (!best) {
        part.append(make('p', { className: 'hint', textContent: 'There is nothing yet that it could show: publish ' + widget.shows + '.' }));
        return part;
      }
      given.entry = best.name;
      part.append(make('p', { className: 'hint', textContent: 'Shown with ' + best.title + '.', dir: 'auto' }));
    }
    for (const theme of themes) {
      for (const scheme of ['light', 'dark']) {
        const strip = make('div', { className: 'strip', tabIndex: 0 });
        strip.setAttribute('role', 'group');
        strip.setAttribute('aria-label', widget.label + ', ' + theme + ', ' + scheme);
        strip.append(...['phone', 'desktop'].map((width) => figure(widget, theme, scheme, width, given)));
        const look = make('div', { className: 'look' }, make('h4', { textContent: theme + ', ' + scheme }), strip);
        Object.assign(look.dataset, { theme, scheme });
        part.append(look);
      }
    }
    return part;
  }

  function filter() {
    const [theme, scheme, width] = ['show-theme', 'show-scheme', 'show-width'].map((id) => at(id).value);
    document.querySelectorAll('.look').forEach((look) => {
      look.hidden = (theme && look.dataset.theme !== theme) || (scheme && look.dataset.scheme !== scheme);
    });
    document.querySelectorAll('.strip figure').forEach((one) => {
      one.hidden = Boolean(width) && one.dataset.width !== width;
    });
  }

  async function start() {
    const [all, known, script] = await Promise.all([read('widgets'), read('types'), fetch('embed/v1.json')]);
    loader = await script.json();
    types = known.data.map((type) => type.name);
    widgets = all.data;
    themes = all.themes.sort((one, other) => (other === 'plain') - (one === 'plain'));
    at('widget').replaceChildren(...widgets.map((one) => make('option', { value: one.name, textContent: one.label })));
    at('show-theme').append(...themes.map((theme) => make('option', { value: theme, textContent: theme })));
    at('index').replaceChildren(...widgets.map((one) => make('li', {}, make('a', { href: '#widget-' + one.name, textContent: one.label }))));
    fit(at('live'), 900);
    const named = decodeURIComponent(location.hash.replace(/^#widget-/, ''));
    const first = widgets.find((one) => one.name === named) ?? widgets.find((one) => one.name === 'agenda') ?? widgets[0];
    at('widget').value = first.name;
    await choose(first);
    for (const widget of widgets) {
      at('all').append(await section(widget));
    }
    filter();
    if (named && document.getElementById('widget-' + named)) {
      document.getElementById('widget-' + named).scrollIntoView();
    }
    document.documentElement.dataset.ready = 'true';
  }

  function later(action) {
    let timer;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(action, PAUSE);
    };
  }

  at('widget').addEventListener('change', () => choose(widgets.find((one) => one.name === at('widget').value)));
  at('type').addEventListener('change', () => list().then(show));
  at('search').addEventListener('input', later(() => list(at('entry').value).then(show)));
  at('entry').addEventListener('change', show);
  at('common').addEventListener('input', later(show));
  at('own').addEventListener('input', later(show));
  at('filters').addEventListener('change', filter);
  for (const form of [at('form'), at('filters')]) {
    form.addEventListener('submit', (event) => event.preventDefault());
  }
  document.querySelectorAll('[data-width]:is(button)').forEach((button) => {
    button.addEventListener('click', () => {
      document.querySelectorAll('button[data-width]').forEach((one) => one.setAttribute('aria-pressed', String(one === button)));
      at('live').classList.toggle('phone', button.dataset.width === 'phone');
    });
  });
  start().catch((problem) => {
    at('about').textContent = 'The gallery cannot read what there is: ' + problem.message;
  });
})();
