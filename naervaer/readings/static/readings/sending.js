// Sends the answers, and goes on trying until they have been received or refused.

const WAITS = [2, 5, 10, 20, 40, 60];

export function sendUntilReceived(form, fields, { waiting, received, refused, again }) {
  let tries = 0, timer = 0, busy = false;

  async function attempt() {
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    const body = new FormData();
    body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    for (const [name, value] of Object.entries(fields())) body.set(name, value);
    let answer = null, status = 0;
    try {
      const response = await fetch(form.action || location.href, { method: "POST", body, headers: { Accept: "application/json" } });
      status = response.status;
      if (response.headers.get("Content-Type")?.startsWith("application/json")) answer = await response.json();
    } catch { status = 0; }
    busy = false;
    if (answer && status === 200) return finish(received, answer.next);
    if (answer?.again) { again(); return attempt(); }
    if (answer) return finish(refused, answer.says);
    if (status === 0 || status >= 500) {
      waiting();
      timer = setTimeout(attempt, WAITS[Math.min(tries++, WAITS.length - 1)] * 1000);
      return;
    }
    finish(refused, "");
  }

  function finish(how, what) {
    removeEventListener("online", attempt);
    how(what);
  }

  addEventListener("online", attempt);
  attempt();
  return attempt;
}
