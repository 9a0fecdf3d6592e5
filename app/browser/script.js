// Saves what is written as it is written. Every page works without this: then the button saves.
"use strict";
(() => {
  const form = document.querySelector("form[data-auto]");
  for (const left of document.querySelectorAll(".left")) countPoints(left);
  if (!form) return;

  const receipt = document.getElementById("receipt");
  let changed = 0, saved = 0, running = false, timer = 0, left = false;

  form.addEventListener("input", () => { changed++; wait(700); });
  form.addEventListener("change", () => { changed++; wait(50); });
  form.addEventListener("focusout", () => { if (changed > saved) wait(0); });
  form.addEventListener("submit", () => { left = true; clearTimeout(timer); });
  addEventListener("pagehide", () => { if (changed > saved && !left) send(true); });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden" && changed > saved && !left) send(true); });
  addEventListener("pageshow", (event) => { left = false; if (event.persisted) location.reload(); });

  function wait(time) {
    clearTimeout(timer);
    timer = setTimeout(() => send(false), time);
  }

  function body() {
    const data = new URLSearchParams(new FormData(form));
    data.delete("word");
    data.set("auto", "1");
    return data;
  }

  async function send(leaving) {
    if (left || (running && !leaving)) return;
    const state = changed;
    running = true;
    try {
      const answer = await fetch(form.action, { method: "POST", body: body(), keepalive: leaving, credentials: "same-origin" });
      if (!answer.ok || !(answer.headers.get("Content-Type") || "").startsWith("application/json")) throw new Error(String(answer.status));
      took(await answer.json(), state);
    } catch {
      say(form.dataset.failed, true);
    }
    running = false;
    if (changed > state && !left) wait(200);
  }

  function took(answer, state) {
    if (answer.base) form.elements.base.value = answer.base;
    if (answer.unsaved) { changed++; wait(5000); } else if (answer.base) saved = state;
    if (answer.conflict) return ask(answer.problem);
    say(answer.problem || answer.receipt, Boolean(answer.problem));
  }

  function say(text, bad) {
    receipt.classList.toggle("bad", bad);
    if (receipt.textContent !== text) receipt.textContent = text;
  }

  // ask tells that another tab has changed the same, and offers to see both.
  function ask(text) {
    say(text + " ", true);
    const show = document.createElement("button");
    show.name = "do"; show.value = "save"; show.className = "small"; show.textContent = form.dataset.show;
    receipt.append(show);
  }

  function countPoints(line) {
    const most = Number(line.dataset.most);
    const inputs = line.closest("fieldset").querySelectorAll(".points input");
    const count = () => {
      let sum = 0;
      for (const input of inputs) sum += Number(input.value) || 0;
      const over = sum > most;
      line.textContent = over ? line.dataset.over.replace("{over}", String(sum - most)) : line.dataset.left.replace("{left}", String(most - sum));
      line.classList.toggle("fault", over);
    };
    for (const input of inputs) input.addEventListener("input", count);
  }
})();
