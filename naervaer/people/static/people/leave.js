// Leaving a device: what the pages have kept in it goes too, also where Clear-Site-Data is not known.

function forget() {
  localStorage.clear();
  sessionStorage.clear();
  window.caches?.keys().then((names) => names.forEach((name) => caches.delete(name)));
  navigator.serviceWorker?.getRegistrations().then((all) => all.forEach((one) => one.unregister()));
}

const form = document.querySelector("form[data-leave]");
if (form) form.addEventListener("submit", forget);
else forget();
