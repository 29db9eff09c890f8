/* The code that puts a widget into a page, by each way there is. Everything is text; values in it are encoded or escaped. */

/** Also what encodeURIComponent leaves and an include or an attribute might not. */
export function encode(text) {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase());
}

export function query(values) {
  return Object.entries(values)
    .filter(([, value]) => value !== '' && value != null)
    .map(([name, value]) => encode(name) + '=' + encode(value).replace('%2F', '/'))
    .join('&');
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
}

/** Few letters that differ with the text: of two blocks with one name nginx shows the first. */
function digest(text) {
  return [...text].reduce((sum, c) => (sum * 31 + c.codePointAt(0)) >>> 0, 7).toString(36);
}

/**
 * What there is to copy.
 *
 * @param widget as /api/v1/widgets describes it
 * @param given its parameters
 * @param words what a link to it is called, and where that leads if not to the fragment itself
 * @param loader as /embed/v1.json describes it
 * @param heights such as '360:820 768:610 1280:540'
 */
export function codes(widget, given, words, loader, heights) {
  const base = widget.links.fragment.slice(0, -('/widgets/' + widget.name).length);
  const below = (more, values = given) => '/widgets/' + encode(widget.name) + more + (query(values) && '?' + query(values));
  const path = below('');
  const link = '<a href="' + escaped(words.link ?? base + path) + '">' + escaped(words.title) + '</a>';
  const script = '<script src="' + escaped(loader.src) + '" integrity="' + loader.integrity + '" crossorigin="anonymous"></script>';
  const sheet = '<link rel="stylesheet" href="' + escaped(base + '/themes/' + (given.theme || 'plain') + '.css') + '">';
  const otherwise = '<p class="lectern-fallback">' + link + '</p>';
  const tallest = Math.max(200, ...heights.split(' ').map((pair) => pair.split(':')[1] ?? 0));
  const room = heights && ' heights="' + heights + '"';
  const nginx = (asked) => {
    const block = widget.name + '-' + digest(asked);
    return '<!--# block name="' + block + '" -->' + link + '<!--# endblock -->\n<!--# include virtual="' + asked + '" stub="' + block + '" -->';
  };
  return [
    {
      way: 'loader',
      name: 'Any page: the loader',
      hint: 'An element and a script. The link shows until the widget is there, and if it cannot be had; the room for it is kept.',
      text: '<lectern-widget src="' + escaped(base + path) + '"' + room + '>\n  ' + link + '\n</lectern-widget>\n' + script,
    },
    {
      way: 'frame',
      name: 'Any page: a frame',
      hint: 'For systems that take nothing but frames. The script, where it is allowed, makes the frame as high as the widget.',
      text: '<iframe src="' + escaped(base + below('/frame')) + '" title="' + escaped(words.title) + '" width="100%" height="' + tallest
        + '" frameborder="0" loading="lazy"></iframe>\n' + script,
    },
    {
      way: 'sheet',
      name: 'Includes: once in the head of the page',
      hint: 'The theme, for every widget that a server includes below.',
      text: sheet,
    },
    {
      way: 'nginx',
      name: 'nginx (SSI)',
      hint: 'Includes the widget on the server; the link stands in for it if it cannot be had.',
      text: nginx(path),
    },
    {
      way: 'apache',
      name: 'Apache (mod_include)',
      hint: 'The same for Apache. The style sheet hides the link where the widget is.',
      text: '<!--#include virtual="' + path + '" -->\n' + otherwise,
    },
    {
      way: 'esi',
      name: 'ESI (Varnish and others)',
      hint: 'The same for caches that assemble pages.',
      text: '<esi:include src="' + escaped(path) + '" onerror="continue"/>\n' + otherwise,
    },
    {
      way: 'shadow',
      name: 'Includes: in a shadow root of its own',
      hint: 'The page’s style sheets do not reach the widget, and it needs no script. It brings its theme; for other servers than nginx, add css=shadow in the same way.',
      text: nginx(below('', { ...given, css: 'shadow' })),
    },
    {
      way: 'podium',
      name: 'Podium',
      hint: 'The address of the manifest, for a layout to register.',
      text: base + below('/manifest.json'),
    },
    {
      way: 'json',
      name: 'JSON',
      hint: 'What the template gets, for those who render it themselves.',
      text: base + below('/view.json'),
    },
  ];
}
