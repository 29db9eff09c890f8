/*
 * Runs in a document that Lectern made for a frame: tells the page around it how high the document is, in Lectern's own
 * words and, where the frame's address ends in #?secret=..., in those of WordPress, whose frames open no links themselves.
 */
(() => {
  'use strict';

  const LOWEST = 200;
  const TALLEST = 1000;
  const around = window.parent;
  const secret = /^#\?secret=(\w+)$/.exec(location.hash)?.[1];

  function tell() {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    around.postMessage({ type: 'lectern:height', height }, '*');
    if (secret) {
      around.postMessage({ message: 'height', value: Math.min(Math.max(height, LOWEST), TALLEST), secret }, '*');
    }
  }

  if (around !== window) {
    new ResizeObserver(tell).observe(document.documentElement);
    // Who began to listen only now.
    addEventListener('load', tell);
    addEventListener('message', ({ data, source }) => {
      if (source === around && data?.message === 'ready' && data.secret === secret) {
        tell();
      }
    });
  }

  if (secret) {
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href]');
      if (link) {
        event.preventDefault();
        around.postMessage({ message: 'link', value: link.href, secret }, '*');
      }
    });
  }
})();
