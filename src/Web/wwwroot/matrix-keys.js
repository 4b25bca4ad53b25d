// In a matrix where a cell is chosen, up and down go to the next row and stop at the edges. Left and right are the browser's own.
document.addEventListener("keydown", (event) => {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const cell = event.target.closest?.(".matrix td");
  if (!step || !cell || event.target.type !== "radio") return;
  event.preventDefault();
  const rows = [...cell.closest("tbody").rows];
  const next = rows[rows.indexOf(cell.parentElement) + step]?.cells[cell.cellIndex]?.querySelector("input");
  if (!next) return;
  next.focus();
  next.click();
});
