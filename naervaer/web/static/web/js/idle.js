// On a shared device: whoever goes away is signed out, after a warning. What waits to be sent is never cut off.

const warning = document.querySelector("[data-idle]");
const WAIT = Number(warning.dataset.idle) * 1000, WARNED = 30_000;
let timer = 0;

function here() {
  clearTimeout(timer);
  if (warning.open) warning.close();
  timer = setTimeout(warn, WAIT);
}

function warn() {
  if (document.querySelector("[data-state]")) return here();
  warning.showModal();
  timer = setTimeout(leave, WARNED);
}

function leave() {
  try { localStorage.clear(); sessionStorage.clear(); } catch { /* nothing was kept */ }
  warning.querySelector("form").submit();
}

warning.querySelector("[data-stay]").addEventListener("click", here);
warning.addEventListener("close", here);
warning.querySelector("form").addEventListener("submit", () => clearTimeout(timer));
for (const touch of ["pointerdown", "keydown", "input"]) {
  addEventListener(touch, () => { if (!warning.open) here(); }, { passive: true });
}
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
here();
