// Keeps what is typed in the form of a risk, reads its sentence aloud, adds and removes actions. The page works without it.
// "Sparat" is only ever said after the server has answered that it is. Texts are only ever set as text, never as markup.
const form = document.getElementById("riskform");
const state = document.getElementById("laget");
const summary = document.querySelector(".ds-error-summary");
const pause = 2000;
const again = 5000;
let typed = 0;
let kept = 0;
let timer = 0;
let sending = null;
let leaving = false;

function say(text) {
  if (state && state.textContent !== text) state.textContent = text;
}

function later(wait) {
  clearTimeout(timer);
  timer = setTimeout(keep, wait);
}

async function keep(closing = false) {
  if (leaving || !form.dataset.draft || kept === typed) return;
  if (sending && closing !== true) return later(pause);
  sending?.abort();
  const mine = typed;
  const body = new URLSearchParams(new FormData(form));
  const abort = new AbortController();
  sending = abort;
  try {
    // A closing window may only leave a small letter behind; a longer one is sent the common way and may be too late.
    const answer = await fetch(form.dataset.draft, {
      method: "POST", body, redirect: "manual", signal: abort.signal, headers: { Accept: "application/json" },
      keepalive: closing === true && body.toString().length < 60000,
    });
    if (answer.type === "opaqueredirect" || answer.status === 401) throw new Error(form.dataset.signedOut);
    if (!answer.ok) throw new Error(form.dataset.failed);
    const { text } = await answer.json();
    kept = Math.max(kept, mine);
    if (kept === typed) say(text);
  } catch (problem) {
    if (leaving || abort.signal.aborted) return;
    say(problem.message === form.dataset.signedOut ? problem.message : form.dataset.failed);
    later(again);
  } finally {
    if (sending === abort) sending = null;
  }
}

function touched() {
  typed += 1;
  if (!form.dataset.draft) return;
  if (state.textContent !== form.dataset.failed && state.textContent !== form.dataset.signedOut) say(form.dataset.typing);
  later(pause);
}

// The same words as RiskSentence on the server puts between the parts.
function readAloud() {
  const [cause, event, effect] = ["orsak", "handelse", "foljd"].map((id) => document.getElementById(id).value.trim().replace(/[. ]+$/, ""));
  const words = form.dataset;
  const parts = [];
  if (cause) parts.push([words.cause, cause + (event ? "" : ".")]);
  if (event) parts.push([cause ? words.event : words.eventFirst, event + (effect ? "," : ".")]);
  if (effect) parts.push([event ? words.effect : cause ? words.effectOfCause : words.effectAlone, effect + "."]);
  const line = document.getElementById("hogt");
  line.hidden = parts.length === 0;
  line.replaceChildren(...parts.flatMap(([lead, text]) => {
    const em = document.createElement("em");
    em.textContent = lead;
    return [em, ` ${text} `];
  }));
}

function showHow() {
  for (const field of form.querySelectorAll("[data-goal]")) field.hidden = !document.getElementById(field.dataset.goal).checked && !field.querySelector("[aria-invalid]");
}

function number(row, place) {
  row.querySelector("[data-number]").textContent = place;
  const remove = row.querySelector("[data-remove]");
  remove.value = place;
  remove.setAttribute("aria-label", `${remove.textContent.trim()} ${place}`);
  for (const field of row.querySelectorAll(".ds-field")) {
    const [label, input, message] = [field.querySelector("label"), field.querySelector("input"), field.querySelector(".ds-validation-message")];
    input.id = label.htmlFor = `${input.id.split("-")[0]}-${place}`;
    if (message) input.setAttribute("aria-describedby", message.id = `${input.id}-f`);
  }
}

function addRow() {
  const rows = document.getElementById("rader");
  const row = rows.lastElementChild.cloneNode(true);
  for (const message of row.querySelectorAll(".ds-validation-message")) message.remove();
  for (const input of row.querySelectorAll("input")) {
    input.value = "";
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
  }
  rows.append(row);
  number(row, rows.children.length);
  row.querySelector("input").focus();
}

function removeRow(row) {
  const rows = row.parentElement;
  if (rows.children.length === 1) for (const input of row.querySelectorAll("input")) input.value = "";
  else row.remove();
  [...rows.children].forEach((left, index) => number(left, index + 1));
  document.getElementById("ny-rad").focus();
  touched();
}

if (summary) summary.focus();
if (form) {
  form.addEventListener("input", () => { readAloud(); showHow(); touched(); });
  form.addEventListener("change", () => { showHow(); touched(); });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.id === "ny-rad") { event.preventDefault(); addRow(); }
    if (button?.hasAttribute("data-remove")) { event.preventDefault(); removeRow(button.closest("[data-row]")); }
  });
  form.addEventListener("submit", () => {
    leaving = true;
    sending?.abort();
    setTimeout(() => { leaving = false; later(pause); }, 10000);
  });
  addEventListener("pageshow", () => { leaving = false; });
  addEventListener("pagehide", () => keep(true));
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(true); });
  showHow();
}
