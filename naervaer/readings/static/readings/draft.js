// What has been answered so far. Kept on this phone only, and on a shared device not even there.

const PREFIX = "naervaer.draft.";

// Drafts of readings that have closed are forgotten the next time anything is opened here. The server says what time it is.
export function forgetOld(now) {
  try {
    for (const place of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
      if (Date.parse(JSON.parse(localStorage.getItem(place)).until) < Date.parse(now)) localStorage.removeItem(place);
    }
  } catch { /* nothing is kept here */ }
}

export function openDraft({ key, until, now, shared }) {
  forgetOld(now);
  const place = PREFIX + key;
  let kept = null;
  if (!shared) {
    try { kept = JSON.parse(localStorage.getItem(place)); } catch { kept = null; }
  }
  const draft = { given: {}, at: "", ballot: "", state: "open", until, ...kept };
  draft.ballot ||= ballot();

  return {
    draft,
    isKept: Boolean(kept),
    keep() {
      if (shared) return;
      try { localStorage.setItem(place, JSON.stringify(draft)); } catch { /* full or forbidden: it stays in the page */ }
    },
    forget() {
      try { localStorage.removeItem(place); } catch { /* nothing was kept */ }
    },
    renew() { draft.ballot = ballot(); },
  };
}

// 128 random bits: names this ballot and nobody.
function ballot() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
