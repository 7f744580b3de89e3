// A dialogue on a phone or a screen: nothing half-written is lost, and nobody is taken away in the middle of a sentence.
// What is written and not sent is kept on this device only, and on a shared one not even there.

const page = document.querySelector("[data-dialogue]");
const write = document.querySelector("[data-note]");
const words = write?.querySelector("textarea");
const FORGET = 31 * 24 * 60 * 60 * 1000; // milliseconds: longer than any dialogue
const place = (question) => `naervaer.note.${page.dataset.dialogue}.${question}`;

function kept(name) {
  try { return JSON.parse(localStorage.getItem(name)); } catch { return null; }
}

function keep(name, text) {
  try {
    if (text) localStorage.setItem(name, JSON.stringify({ text, until: Date.now() + FORGET }));
    else localStorage.removeItem(name);
  } catch { /* full or forbidden: it stays in the page */ }
}

function forgetOld() {
  try {
    for (const name of Object.keys(localStorage).filter((one) => one.startsWith("naervaer.note."))) {
      if (!(kept(name)?.until > Date.now())) localStorage.removeItem(name);
    }
  } catch { /* nothing is kept here */ }
}

forgetOld();
if (page && words) {
  const mine = place(write.dataset.note);
  const said = [...document.querySelectorAll(".saying:has(.saying-back) > p")].map((one) => one.textContent.trim());
  const before = kept(mine)?.text ?? "";
  if (said.includes(before.trim().replace(/\s+/g, " "))) keep(mine, "");
  else if (!words.value) words.value = before;
  words.addEventListener("input", () => keep(mine, words.value.trim()));
}
if (page) {
  for (const sign of document.querySelectorAll("[data-unsent]")) sign.hidden = !kept(place(sign.dataset.unsent));
}

// What comes back when one's sign-in is over is another page: it is not put into this one.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (!event.detail.xhr.responseText.includes("watched")) event.detail.shouldSwap = false;
});
document.addEventListener("htmx:afterSettle", () => {
  const moved = document.querySelector("[data-moved] .gone-on a");
  const writing = words?.value.trim() || document.activeElement?.closest("form.card");
  if (moved && !writing) location.assign(moved.href);
});
