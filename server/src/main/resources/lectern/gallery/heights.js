/*
 * How high a fragment is at three widths or a few more, for the loader, which reckons what is between them. Measured in a frame out of
 * sight, whose document has the page's origin and no script.
 */

const WIDTHS = [360, 768, 1280];
const MOST = 7;

/** Of the room kept, what may be left over. */
const LITTLE = 0.15;
const NARROWEST = 280;
const WIDEST = 1440;
const STEP = 20;

/** Pages have letters of their own. */
const LETTERS = ['', 'serif'];

/** What the loader makes of heights at some widths: its own sum. */
function between(pairs, width) {
  const at = pairs.findIndex(([wide]) => width < wide);
  const [narrow, high] = pairs.at(at > 0 ? at - 1 : at);
  const [wide, low] = pairs.at(at || 1);
  return low + (wide - narrow && ((high - low) * narrow * (wide - width)) / (width * (wide - narrow)));
}

/** Raises heights until no width is left where the fragment would be higher than what is reckoned. */
function raised(widths, measured) {
  const pairs = widths.map((width) => [width, measured.get(width)]);
  const last = pairs.length - 1;
  // What is raised at one end may be lowered beyond the other.
  for (let again = 0; again < 5; again++) {
    for (const [width, height] of measured) {
      const lacking = height - between(pairs, width);
      if (lacking > 0) {
        const at = pairs.findIndex(([wide]) => width < wide);
        const around = at < 0 ? [last] : at === 0 ? [0] : [at - 1, at];
        around.forEach((one) => (pairs[one][1] += lacking));
      }
    }
  }
  return pairs;
}

/** More than three widths where a widget changes its layout, so that not too much room is kept beside that. */
function enough(measured) {
  const widths = [...WIDTHS];
  for (;;) {
    const pairs = raised(widths, measured);
    const unused = (width) => 1 - measured.get(width) / between(pairs, width);
    const worst = [...measured.keys()]
      .filter((width) => !widths.includes(width))
      .reduce((most, width) => (unused(width) > unused(most) ? width : most));
    if (widths.length === MOST || unused(worst) < LITTLE) {
      return pairs.map(([width, height]) => width + ':' + Math.ceil(height)).join(' ');
    }
    widths.push(worst);
    widths.sort((one, other) => one - other);
  }
}

/** With what the loader may show besides. */
function ripened(fragment) {
  fragment.querySelectorAll('[data-lectern-does]').forEach((link) => {
    link.lastElementChild.textContent = link.dataset.lecternName;
    link.parentNode.hidden = false;
  });
  return fragment;
}

/** As high as the frame's body is without its own room. */
function measure(frame) {
  const { body } = frame.contentDocument;
  const fragment = ripened(body.querySelector('.lectern'));
  const measured = new Map();
  body.style.padding = 0;
  for (let width = NARROWEST; width <= WIDEST; width += STEP) {
    WIDTHS.filter((one) => one > width - STEP && one <= width).concat(width).forEach((one) => {
      frame.style.inlineSize = one + 'px';
      const heights = LETTERS.map((family) => {
        body.style.fontFamily = family;
        return fragment.getBoundingClientRect().height;
      });
      measured.set(one, Math.max(...heights));
    });
  }
  return measured;
}

/**
 * Heights by widths, such as '360:820 768:610 1280:540'; null if there is nothing to measure.
 *
 * @param address of a frame with nothing but the fragment in it
 */
export function heights(address) {
  return new Promise((done) => {
    const frame = Object.assign(document.createElement('iframe'), { className: 'measure', tabIndex: -1, title: 'Measured' });
    frame.setAttribute('aria-hidden', 'true');
    frame.sandbox = 'allow-same-origin';
    frame.addEventListener('load', () => {
      const found = frame.contentDocument?.querySelector('.lectern') ? enough(measure(frame)) : null;
      frame.remove();
      done(found);
    });
    frame.src = address;
    document.body.append(frame);
  });
}
