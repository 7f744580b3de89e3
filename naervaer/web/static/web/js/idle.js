// On a shared device: whoever goes away is signed out, after a warning. What waits to be sent is never cut off.

const leaving = document.querySelector("[data-idle]");
const WAIT = Number(leaving.dataset.idle) * 1000, WARNED = 30_000;
let timer = 0;

function here() {
  clearTimeout(timer);
  leaving.hidden = true;
  timer = setTimeout(warn, WAIT);
}

function warn() {
  if (document.querySelector("[data-state]")) return here();
  leaving.hidden = false;
  leaving.querySelector("[data-stay]").focus({ preventScroll: true });
  timer = setTimeout(leave, WARNED);
}

function leave() {
  try { localStorage.clear(); sessionStorage.clear(); } catch { /* nothing was kept */ }
  leaving.submit();
}

leaving.querySelector("[data-stay]").addEventListener("click", here);
leaving.addEventListener("submit", () => clearTimeout(timer));
for (const touch of ["pointerdown", "keydown", "input"]) {
  addEventListener(touch, (event) => { if (!leaving.contains(event.target)) here(); }, { passive: true });
}
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
here();
