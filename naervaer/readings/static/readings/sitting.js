// One sitting on the phone: one question at a time, kept here until it is sent. Without this file the server does the same.

import { openDraft } from "./draft.js";
import { sendUntilReceived } from "./sending.js";

const HINDRANCES = 3, NEAREST = 6;
const form = document.querySelector("[data-sitting]");
const page = form.querySelector("[data-page]");
const questions = JSON.parse(form.dataset.questions);
const { key, until, now } = form.dataset;
const mirrored = "mirrored" in form.dataset;
const shared = "shared" in form.dataset;
const store = openDraft({ key, until, now, shared });
const draft = store.draft;
const text = (name) => document.querySelector(`template[data-text="${name}"]`).content.textContent.trim();
const pattern = (name) => document.querySelector(`template[data-pattern="${name}"]`).content.cloneNode(true);
let trySending = null;

// Only the three largest distances are asked about once more.
function asked() {
  const far = questions.filter((one) => one.after && draft.given[one.after] !== undefined && draft.given[one.after] !== "none")
    .map((one) => [Number(draft.given[one.after]), one.id]).filter(([value]) => value < NEAREST)
    .sort((a, b) => a[0] - b[0]).slice(0, HINDRANCES).map(([, id]) => id);
  return questions.filter((one) => !one.after || far.includes(one.id));
}

function show(content) {
  page.replaceChildren(content);
  window.scrollTo(0, 0);
  page.querySelector("[data-focus]")?.focus({ preventScroll: true });
}

function goTo(id, remember = true) {
  draft.at = id;
  store.keep();
  if (remember) history.pushState({ at: id }, "");
  const places = asked();
  const number = places.findIndex((one) => one.id === id) + 1;
  if (number) ask(places[number - 1], number, places.length);
  else review(places);
}

function ask(question, number, total) {
  const content = pattern(question.scale);
  const words = content.querySelector("[data-text]"), original = content.querySelector("[data-original]");
  words.textContent = question.text;
  words.lang = question.language;
  if (original) original.textContent = question.original;
  const other = content.querySelector("[data-other]");
  if (other) other.textContent = question.other;
  content.querySelector(".course-label").textContent = form.dataset.where.replace("{number}", number).replace("{total}", total);
  content.querySelector(".course-line").replaceChildren(...Array.from({ length: total }, (_, at) => {
    const leg = document.createElement("li");
    leg.className = at + 1 < number ? "is-done" : at + 1 === number ? "is-here" : "";
    return leg;
  }));
  const given = draft.given[question.id];
  content.querySelector(`.answer[value="${given}"]`)?.classList.add("is-chosen");
  content.querySelector("[data-next]").hidden = given === undefined;
  content.querySelector("[data-back]").hidden = number === 1;
  show(content);
}

function review(places) {
  const content = pattern("review");
  const count = places.filter((one) => draft.given[one.id] !== undefined).length;
  content.querySelector("[data-count]").textContent = text("count").replace("{answered}", count);
  if (text("finality")) content.querySelector("[data-finality]").textContent = text("finality");
  content.querySelector("[data-said]").replaceChildren(...places.map((one) => {
    const line = pattern("said");
    line.querySelector(".said-question").textContent = one.text;
    line.querySelector(".said-answer").textContent = label(one);
    line.querySelector("button").value = one.id;
    line.querySelector(".only-heard").textContent = `: ${one.text}`;
    return line;
  }));
  show(content);
}

function label(question) {
  const given = draft.given[question.id];
  if (given === undefined) return "–";
  return pattern(question.scale).querySelector(`.answer[value="${given}"] .answer-label`).textContent;
}

function send() {
  draft.state = "sending";
  store.keep();
  if (trySending) return trySending();
  show(pattern("sending"));
  const state = (name) => { page.querySelector("[data-state]").dataset.state = name; };
  trySending = sendUntilReceived(form, fields, {
    waiting: () => state("waiting"),
    again() { store.renew(); store.keep(); },
    received(next) {
      draft.state = "sent";
      if (mirrored) store.forget(); else store.keep();
      location.replace(next);
    },
    refused(says) {
      if (says) { page.querySelector("[data-says]").textContent = says; draft.state = "open"; store.keep(); }
      state("refused");
    },
  });
}

function fields() {
  const carried = Object.fromEntries(asked().filter((one) => one.id in draft.given).map((one) => [`q-${one.id}`, draft.given[one.id]]));
  return { ...carried, at: "review", go: "send", ballot: draft.ballot };
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const { name, value } = event.submitter;
  const places = [...asked().map((one) => one.id), "review"];
  const here = places.indexOf(draft.at);
  if (name === "answer") {
    draft.given[draft.at] = value;
    page.querySelector(".is-chosen")?.classList.remove("is-chosen");
    event.submitter.classList.add("is-chosen");
    const places = [...asked().map((one) => one.id), "review"];
    goTo(places[places.indexOf(draft.at) + 1]);
  } else if (value === "begin") goTo(places.includes(draft.at) ? draft.at : places[0]);
  else if (value === "next") goTo(places[here + 1]);
  else if (value === "back") goTo(places[Math.max(here - 1, 0)]);
  else if (value === "send") send();
  else goTo(value);
});
addEventListener("popstate", (event) => { if (event.state?.at) goTo(event.state.at, false); else location.reload(); });

begin();
function begin() {
  if (!store.isKept && mirrored) draft.given = Object.fromEntries(Object.entries(JSON.parse(form.dataset.started)).map(([id, value]) => [id, String(value ?? "none")]));
  if (draft.state === "sending") return send();
  const button = page.querySelector("[data-begin]"), note = page.querySelector("[data-received]") ?? page.querySelector("[data-note]");
  if (draft.state === "sent") { note.textContent = text("sent"); button.hidden = false; draft.at = "review"; }
  else if (Object.keys(draft.given).length && !mirrored) { note.textContent = text("resumed"); button.textContent = text("resume"); }
}
