// Fits frames to what is in them, and shows the page anew when a file of the project changes.
const fit = (frame) => { frame.style.height = `${frame.contentDocument.documentElement.scrollHeight + 2}px`; };
for (const frame of document.querySelectorAll("iframe")) {
  frame.addEventListener("load", () => fit(frame));
  if (frame.contentDocument?.readyState === "complete") fit(frame);
}
if (window === window.top) {
  let last;
  setInterval(async () => {
    try {
      const stamp = await (await fetch("/stamp")).text();
      if (last !== undefined && stamp !== last) location.reload();
      last = stamp;
    } catch {
      last = undefined; // The server is being restarted.
    }
  }, 700);
}
