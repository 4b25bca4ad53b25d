// Shows risks that look like the one that is typed, in <div id="liknande" data-src="/risker/2026/liknande?namnd=sn" data-title="…">.
// The form works without it. Texts are only ever set as text, never as markup.
const place = document.getElementById("liknande");
const fields = { text: ["rubrik", "titel"], handelse: ["handelse"], orsak: ["orsak"], foljd: ["foljd"] };
const longest = 400;
const pause = 800;
let timer = 0;
let latest = 0;

function field(ids) {
  return ids.map((id) => document.getElementById(id)).find((found) => found);
}

function line(risk) {
  const [item, link, why] = ["li", "a", "p"].map((name) => document.createElement(name));
  item.className = "stack tight rule-top";
  link.className = "ds-link";
  link.href = risk.address;
  link.target = "_blank";
  link.textContent = risk.name;
  why.className = "small soft";
  why.textContent = risk.why;
  item.append(link, why);
  return item;
}

function show(found, state, list) {
  list.replaceChildren(...found.risks.map(line));
  if (state.textContent !== found.state) state.textContent = found.state;
}

async function look(state, list) {
  const mine = ++latest;
  const address = new URL(place.dataset.src, location.href);
  for (const [word, ids] of Object.entries(fields)) {
    const typed = field(ids)?.value.trim().slice(0, longest);
    if (typed) address.searchParams.set(word, typed);
  }
  address.searchParams.set("del", "1");
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    if (answer.ok && !answer.redirected && mine === latest) show(await answer.json(), state, list);
  } catch {
    // No network just now: what was found stays, and nothing that is typed depends on it.
  }
}

if (place) {
  const [state, list] = ["p", "ol"].map((name) => document.createElement(name));
  // Said when the typist pauses and only when it has changed.
  state.setAttribute("aria-live", "polite");
  state.className = "small";
  list.className = "plain stack";
  place.append(state, list);
  for (const ids of Object.values(fields)) {
    field(ids)?.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => look(state, list), pause);
    });
  }
  if (Object.values(fields).some((ids) => field(ids)?.value.trim())) look(state, list);
}
