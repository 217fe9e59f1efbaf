// New records as they are published. Without this file the desk works as well, only not by itself.
"use strict";
(() => {
  const place = document.getElementById("arrivals");
  if (!place || !("EventSource" in window)) return;
  const most = 200;
  const tally = place.querySelector(".tally");
  let arrived = 0;
  let last = "";
  let source = null;
  const take = (event) => {
    last = event.lastEventId;
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
  };
  const follow = () => {
    if (source || document.hidden) return;
    const address = new URL(place.dataset.live, location.href);
    if (last) address.searchParams.set("after", last);
    source = new EventSource(address);
    source.addEventListener("record", take);
    source.addEventListener("seen", (event) => (last = event.lastEventId));
  };
  const leave = () => {
    if (source) source.close();
    source = null;
  };
  // A browser opens six connections to a server: a tab that nobody looks at would keep one of them from the others.
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : follow()));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", follow);
  follow();
})();
