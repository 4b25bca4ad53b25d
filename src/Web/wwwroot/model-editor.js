// Keeps the matrix of the model editor in step with what is typed. The page works without it: "Visa matrisen" does the same.
// Texts are only ever set as text, never as markup.
const form = document.querySelector("form[data-preview]");
const summary = document.querySelector(".ds-error-summary");
let timer = 0;
let latest = 0;

function showCell(cell) {
  const place = document.querySelector(`[data-cell="${cell.place}"]`);
  if (!place) return;
  const [value, word] = place.querySelectorAll("span span, small");
  value.textContent = cell.value;
  word.textContent = cell.word;
  if (cell.tone) place.setAttribute("data-level", cell.tone);
  else place.removeAttribute("data-level");
}

function showRemarks(remarks) {
  document.getElementById("matrix-remarks").replaceChildren(...remarks.map((remark) => {
    const line = document.createElement("li");
    line.textContent = remark;
    return line;
  }));
}

async function refresh() {
  const mine = ++latest;
  try {
    const answer = await fetch(form.dataset.preview, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok || mine !== latest) return;
    const preview = await answer.json();
    preview.cells.forEach(showCell);
    showRemarks([...preview.problems, ...preview.warnings]);
    const state = document.getElementById("matrix-state");
    if (state.textContent !== preview.state) state.textContent = preview.state;
  } catch {
    // No network just now: the matrix stays as it was, and saving says what is wrong.
  }
}

if (summary) summary.focus();
if (form) {
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, 400);
  });
}
