// Passkeys. <form data-passkey="use|make"> with a hidden input "credential" is shown where the device has passkeys.
// "use" asks the form's address by GET what is needed, "make" by POST; the answer is sent with the form.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const decoded = (list = []) => list.map((item) => ({ ...item, id: bytes(item.id) }));

async function needed(form) {
  if (form.dataset.options) return JSON.parse(document.getElementById(form.dataset.options).textContent);
  const making = form.dataset.passkey === "make";
  const body = new FormData(form);
  body.delete("credential");
  const response = await fetch(form.action, making ? { method: "POST", body } : {});
  if (!response.ok) throw new Error("No options.");
  return response.json();
}

async function make(publicKey, passwordless) {
  const selection = { ...publicKey.authenticatorSelection };
  if (passwordless) Object.assign(selection, { residentKey: "required", requireResidentKey: true, userVerification: "required" });
  return navigator.credentials.create({
    publicKey: {
      ...publicKey,
      authenticatorSelection: selection,
      challenge: bytes(publicKey.challenge),
      user: { ...publicKey.user, id: bytes(publicKey.user.id) },
      excludeCredentials: decoded(publicKey.excludeCredentials),
    },
  });
}

const use = (publicKey) =>
  navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      allowCredentials: decoded(publicKey.allowCredentials),
    },
  });

function written(credential) {
  const { response } = credential;
  const answer = { clientDataJSON: text(response.clientDataJSON) };
  for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[part]) answer[part] = text(response[part]);
  }
  return JSON.stringify({
    type: credential.type,
    id: credential.id,
    rawId: text(credential.rawId),
    response: answer,
    clientExtensionResults: credential.getClientExtensionResults(),
  });
}

async function send(event, form) {
  const field = form.elements.credential;
  event.preventDefault();
  const failed = form.querySelector("[data-passkey-failed]");
  if (failed) failed.hidden = true;
  try {
    const { publicKey } = await needed(form);
    const credential = form.dataset.passkey === "make" ? await make(publicKey, true) : await use(publicKey);
    const shared = document.querySelector("input[name=shared]:checked");
    if (shared && !form.contains(shared)) form.append(shared.cloneNode());
    field.value = written(credential);
    form.submit();
  } catch {
    if (failed) failed.hidden = false;
  }
}

// A passkey belongs to a name: at a bare number, as 127.0.0.1, browsers refuse them.
const named = !/^[\d.]+$|^\[/.test(location.hostname);

if (window.PublicKeyCredential && named) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => send(event, form));
  }
}
