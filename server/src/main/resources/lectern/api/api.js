"use strict";

// Swagger UI draws the operations; this signs in, and sends what belongs into each request. The token against forged
// requests and a pasted token are kept in these variables alone, and gone with the page.
(() => {
  const SESSION = new URL("../api/v1/admin/session", document.baseURI);
  const API = new URL("../", document.baseURI);
  const SAFE = ["GET", "HEAD", "OPTIONS"];

  // Says that there may be a session to go on with: nobody's secret, and else every visit would begin with a 401.
  const MARK = "lectern-signed-in";

  const part = id => document.getElementById(id);
  let csrf = "";
  let token = "";

  const show = (sentence, isKnown) => {
    part("state").textContent = sentence;
    part("sign-in").hidden = isKnown;
    part("with-token").hidden = isKnown;
    part("leave").hidden = !isKnown;
    part("leave").textContent = token ? "Forget the token" : "Sign out";
  };

  const named = session => {
    const roles = session.grants.map(grant =>
      [grant.role, grant.type && `for ${grant.type}`, grant.space && `in ${grant.space}`].filter(Boolean).join(" "));
    return `${session.account.name}, ${roles.join("; ") || "without a role"}`;
  };

  const entered = session => {
    csrf = session.csrf;
    sessionStorage.setItem(MARK, "yes");
    show(`Signed in: ${named(session)}.`, true);
  };

  const left = sentence => {
    csrf = "";
    token = "";
    sessionStorage.removeItem(MARK);
    show(sentence, false);
  };

  // What is no answer of this server's, such as a proxy's page, is one that says so.
  const asked = async (method, more) => {
    try {
      const answer = await fetch(SESSION, { method, ...more });
      return { ok: answer.ok, status: answer.status, body: answer.status === 204 ? {} : await answer.json() };
    } catch {
      return { ok: false, status: 0, body: { detail: "The server cannot be reached just now: try again." } };
    }
  };

  part("sign-in").addEventListener("submit", async event => {
    event.preventDefault();
    const { ok, body } = await asked("POST", {
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ signIn: part("name").value, password: part("password").value }),
    });
    part("password").value = "";
    if (ok) {
      entered(body);
      part("leave").focus();
    } else {
      left(body.detail);
      part("password").focus();
    }
  });

  part("use-token").addEventListener("submit", async event => {
    event.preventDefault();
    const given = part("token").value.trim();
    part("token").value = "";
    const { ok, body } = await asked("GET", { headers: { Authorization: `Bearer ${given}` }, credentials: "omit" });
    if (ok) {
      token = given;
      show(`A token: ${named(body)}.`, true);
      part("leave").focus();
    } else {
      left(body.detail);
    }
  });

  const signedOut = () => asked("DELETE", { headers: { "Lectern-CSRF": csrf } });

  // Another page may have signed in since: then the session is another, and tells its own token.
  const signedOutAnyway = async () => {
    const first = await signedOut();
    if (first.status !== 403) {
      return first;
    }
    const { ok, body } = await asked("GET");
    csrf = ok ? body.csrf : csrf;
    return signedOut();
  };

  part("leave").addEventListener("click", async () => {
    if (token) {
      left("The token is forgotten.");
    } else {
      const { ok, status, body } = await signedOutAnyway();
      if (!ok && status !== 401) {
        part("state").textContent = `Still signed in. ${body.detail}`;
        return;
      }
      left("Signed out.");
    }
    part("name").focus();
  });

  // Another page may have signed in: then the session tells its token again.
  const resumed = async () => {
    const { ok, body } = await asked("GET");
    if (ok) {
      entered(body);
    } else {
      left("The session is over: sign in again.");
    }
  };

  const outgoing = async request => {
    const address = new URL(request.url, document.baseURI);
    if (!address.href.startsWith(API.href)) {
      throw new Error("The pages ask this server alone.");
    }
    if (token) {
      request.headers.Authorization = `Bearer ${token}`;
      request.credentials = "omit";
    } else if (csrf && !SAFE.includes(request.method.toUpperCase())) {
      request.headers["Lectern-CSRF"] = csrf;
    }
    return request;
  };

  // Who signs in or out by the operations has done so for the page too.
  const incoming = answer => {
    if (!token && answer.ok && answer.url === SESSION.href) {
      if (answer.obj?.csrf) {
        entered(answer.obj);
      } else if (answer.status === 204) {
        left("Signed out.");
      }
    }
    return answer;
  };

  // Swagger UI goes by a class, the reader by what the system says.
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
  dark.addEventListener("change", follow);
  follow();

  // What Swagger UI leaves out for those who do not see the page, or have no mouse.
  const NAMES = {
    "textarea.body-param__text": () => "Request body",
    "tr[data-param-name] :is(select, input, textarea)": field => field.closest("tr").dataset.paramName,
    ".responses-table": table => `Answers of ${table.id}`,
    ".information-container": () => "About",
  };
  const tend = () => {
    for (const [parts, name] of Object.entries(NAMES)) {
      part("pages").querySelectorAll(`${parts}:not([aria-label])`).forEach(one => one.setAttribute("aria-label", name(one)));
    }
    part("pages").querySelectorAll(".information-container:not([role])").forEach(one => one.setAttribute("role", "region"));
    part("pages").querySelectorAll("pre:not([tabindex])").forEach(one => one.setAttribute("tabindex", "0"));
  };
  new MutationObserver(tend).observe(part("pages"), { childList: true, subtree: true });

  // Links within buttons are no links; the address follows what is opened all the same.
  const text = (_, { React }) => ({ text }) => React.createElement("span", null, text);
  const nothing = () => () => null;

  SwaggerUIBundle({
    url: new URL("api/v1/openapi.json", API).href,
    domNode: part("pages"),
    deepLinking: true,
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    docExpansion: "none",
    filter: false,
    persistAuthorization: false,
    queryConfigEnabled: false,
    showMutatedRequest: false,
    validatorUrl: null,
    requestInterceptor: outgoing,
    responseInterceptor: incoming,
    plugins: [() => ({ wrapComponents: { authorizeBtn: nothing, authorizeOperationBtn: nothing, DeepLink: text } })],
    onComplete: () => document.documentElement.setAttribute("data-ready", ""),
  });

  if (sessionStorage.getItem(MARK)) {
    resumed();
  }
})();
