// Follows the orders that are not ready, in <section data-orders="/handlingar?del=1">. Without it the button "Uppdatera" does the same.
const place = document.querySelector("[data-orders]");
const pause = 2000;

/** False when an order has ended: the page then has something else to offer. */
function show(order) {
  const row = document.getElementById(`bestallning-${order.id}`);
  if (!row || (row.dataset.open === "true") !== order.open) return false;
  if (!order.open) return true;

  row.querySelector("progress").value = order.percent;
  const words = row.querySelector("[data-words]");
  if (words.textContent !== order.words) words.textContent = order.words;
  return true;
}

async function look() {
  try {
    const answer = await fetch(place.dataset.orders, { headers: { Accept: "application/json" } });
    if (answer.redirected) return;
    if (answer.ok && !(await answer.json()).orders.every(show)) {
      location.reload();
      return;
    }
  } catch {
    // No network just now: the next look may succeed.
  }
  setTimeout(look, pause);
}

if (place?.querySelector('[data-open="true"]')) setTimeout(look, pause);
