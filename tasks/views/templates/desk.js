// New records as they are published. Without this file the desk works as well, only not by itself.
"use strict";
(() => {
  const place = document.getElementById("arrivals");
  if (!place || !("EventSource" in window)) return;
  const most = 200;
  const tally = place.querySelector(".tally");
  let arrived = 0;
  const source = new EventSource(place.dataset.live);
  source.addEventListener("record", (event) => {
    // The server escaped it with the templates that made this page.
    const holder = document.createElement("template");
    holder.innerHTML = event.data;
    const card = holder.content.firstElementChild;
    if (!card) return;
    for (const old of document.querySelectorAll(".card")) if (old.dataset.id === card.dataset.id) old.remove();
    place.hidden = false;
    place.querySelector("h2").after(card);
    arrived += 1;
    tally.textContent = String(arrived);
    const cards = place.querySelectorAll(".card");
    if (cards.length > most) cards[cards.length - 1].remove();
  });
  addEventListener("pagehide", () => source.close());
})();
