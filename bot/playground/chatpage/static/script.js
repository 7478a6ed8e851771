// The demo's chat page: puts the parts that the server renders in place, and tells it what is done.
"use strict";

const root = document.documentElement;
const stored = localStorage.getItem("theme");
if (stored) root.dataset.theme = stored;

document.addEventListener("DOMContentLoaded", () => {
  const body = document.body;
  const [chats, head, log, foot, toast, alertBox] = ["chats", "head", "log", "foot", "toast", "alert"].map(
    (id) => document.getElementById(id)
  );
  const where = { as: body.dataset.as };
  if (body.dataset.chat) where.chat = body.dataset.chat;
  if (body.dataset.topic) where.topic = body.dataset.topic;
  const query = new URLSearchParams(where);
  let replyTo = null;
  let asked = 0;

  // ---- what the server says

  const shown = new Map();
  function place(element, key, html) {
    if (shown.get(key) === html) return false;
    shown.set(key, html);
    element.innerHTML = html;
    return true;
  }

  function placeLog(pieces) {
    const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    const old = new Map([...log.children].map((child) => [child.dataset.key, child]));
    let previous = null;
    for (const [key, html] of pieces) {
      let piece = old.get(key);
      old.delete(key);
      if (!piece) {
        piece = document.createElement("div");
        piece.dataset.key = key;
      }
      place(piece, `log ${key}`, html);
      const next = previous ? previous.nextSibling : log.firstChild;
      if (next !== piece) log.insertBefore(piece, next);
      previous = piece;
    }
    for (const [key, piece] of old) {
      shown.delete(`log ${key}`);
      piece.remove();
    }
    for (const quote of log.querySelectorAll(".fold:not(.unfolded)")) {
      const words = quote.firstElementChild;
      quote.classList.toggle("short", words.scrollHeight <= words.clientHeight + 1);
    }
    if (isAtEnd) toEnd();
  }

  function toEnd() {
    if (where.chat) log.scrollTop = log.scrollHeight;
  }

  function placeFoot(html) {
    const before = foot.querySelector("textarea");
    const [words, isHeld] = [before ? before.value : "", document.activeElement === before];
    if (!place(foot, "foot", html)) return;
    const entry = foot.querySelector("textarea");
    if (!entry) return;
    entry.value = words;
    if (isHeld) entry.focus();
    const form = foot.querySelector("form");
    if (form.dataset.asking) answer(form.dataset.asking, form.dataset);
    else if (replyTo) answer(replyTo.id, replyTo.data);
  }

  const events = new EventSource(`/events?${query}`);
  events.onmessage = (event) => {
    const parts = JSON.parse(event.data);
    place(chats, "chats", parts.chats);
    if (!head.querySelector("details[open]")) place(head, "head", parts.head);
    placeLog(parts.log);
    placeFoot(parts.foot);
    body.dataset.live = "true";
  };
  toEnd();

  // ---- what is done

  async function act(verb, more = {}) {
    try {
      const response = await fetch(`/act/${verb}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ ...where, ...more }),
      });
      return show(await response.json());
    } catch {
      return show({ toast: "The demo has ended." });
    }
  }

  let fading;
  function show(result) {
    if (result.toast) {
      toast.textContent = result.toast;
      toast.hidden = false;
      clearTimeout(fading);
      fading = setTimeout(() => (toast.hidden = true), 3500);
    }
    if (result.alert) {
      alertBox.querySelector("p").textContent = result.alert;
      alertBox.showModal();
    }
    if (result.open && result.open !== location.pathname + location.search) location.assign(result.open);
    return result;
  }

  function answer(id, data) {
    dismiss();
    replyTo = { id, data: { name: data.name, line: data.line } };
    const bar = document.createElement("div");
    bar.className = "answering";
    const quoted = document.createElement("div");
    quoted.className = "quoted";
    const [name, line, close] = ["b", "span", "button"].map((tag) => document.createElement(tag));
    name.textContent = data.name;
    line.textContent = data.line;
    line.dir = "auto";
    close.textContent = "✕";
    close.ariaLabel = "Don't reply";
    close.type = "button";
    close.onclick = dismiss;
    quoted.append(name, line);
    bar.append(quoted, close);
    foot.prepend(bar);
    field()?.focus();
  }

  function dismiss() {
    replyTo = null;
    foot.querySelector(".answering")?.remove();
  }

  const field = () => foot.querySelector("textarea");
  const menu = (name) => foot.querySelector(`.menu.${name}`);
  function closeMenus() {
    for (const each of foot.querySelectorAll(".menu")) each.hidden = true;
  }

  async function send(text) {
    const reply = replyTo ? { reply_to: replyTo.id } : {};
    const entry = field();
    const isTyped = entry && entry.value === text;
    closeMenus();
    const result = await act("send", { text, ...reply });
    if (result.toast) return;
    dismiss();
    if (isTyped) entry.value = "";
    const now = field();
    if (isTyped && now && now.value === text) now.value = "";
    toEnd();
  }

  async function press(key) {
    key.classList.add("busy");
    await act("press", { message: key.dataset.message, data: key.dataset.press });
    key.classList.remove("busy");
  }

  // ---- commands and inline mode

  function complete(words) {
    const list = menu("commands");
    const isCommand = /^\/\w*$/.test(words);
    if (!list || !isCommand) return list && (list.hidden = true);
    let first = null;
    for (const row of list.children) {
      row.hidden = !row.dataset.command.startsWith(words.toLowerCase());
      row.classList.remove("chosen");
      if (!row.hidden && !first) first = row;
    }
    first?.classList.add("chosen");
    list.hidden = !first;
  }

  let typing;
  function inline(words) {
    clearTimeout(typing);
    const bot = field().dataset.bot;
    const start = `@${bot.toLowerCase()} `;
    if (!words.toLowerCase().startsWith(start)) {
      asked += 1;
      foot.querySelector(".results")?.remove();
      return;
    }
    typing = setTimeout(() => ask(words.slice(start.length).trim(), ""), 250);
  }

  async function ask(text, offset) {
    const turn = (asked += 1);
    const result = await act("inline", { text, offset });
    if (turn !== asked || !result.html) return;
    let list = foot.querySelector(".results");
    if (!list) {
      list = document.createElement("div");
      list.className = "menu results";
      foot.prepend(list);
    }
    if (offset) list.querySelector("[data-offset]")?.remove();
    else list.replaceChildren();
    list.insertAdjacentHTML("beforeend", result.html);
    list.dataset.text = text;
  }

  async function choose(row) {
    const result = await act("choose", { query: row.dataset.query, result: row.dataset.result });
    if (result.toast) return;
    field().value = "";
    inline("");
    toEnd();
  }

  async function upload(input) {
    const data = new FormData();
    data.append("file", input.files[0]);
    closeMenus();
    const response = await fetch(`/upload?${query}`, { method: "POST", body: data });
    show(await response.json().catch(() => ({ toast: "The file is too large." })));
    input.value = "";
  }

  // ---- the listeners

  const clicks = {
    press: (target) => press(target),
    start: (target) => act("start", { payload: target.dataset.start }),
    send: (target) => send(target.dataset.send),
    reply: (target) => answer(target.dataset.reply, target.dataset),
    deed: (target) => {
      target.closest("details").open = false;
      act("deed", { deed: target.dataset.deed });
    },
    result: (target) => choose(target),
    offset: (target) => ask(target.closest(".results").dataset.text, target.dataset.offset),
    latitude: (target) => {
      closeMenus();
      act("locate", { latitude: target.dataset.latitude, longitude: target.dataset.longitude });
    },
    open: (target) => (menu(target.dataset.open).hidden = false),
    jump: (target) => {
      const found = log.querySelector(`[data-id="${target.dataset.jump}"]`);
      found?.scrollIntoView({ behavior: "smooth", block: "center" });
    },
    copy: async (target) => {
      await navigator.clipboard?.writeText(target.dataset.copy);
      show({ toast: "Copied" });
    },
    inline: (target) => {
      const entry = field();
      if (!entry) return;
      entry.value = `@${entry.dataset.bot} ${target.dataset.inline.trimEnd()}`;
      entry.focus();
      inline(`${entry.value} `);
    },
  };
  const selector = Object.keys(clicks).map((name) => `[data-${name}]`).join(",");

  document.addEventListener("click", (event) => {
    const spoiler = event.target.closest(".spoiler, .veiled");
    if (spoiler) spoiler.classList.toggle(spoiler.matches(".photo") ? "veiled" : "shown");
    const unfold = event.target.closest(".unfold");
    if (unfold) unfold.parentElement.classList.toggle("unfolded");
    const toggle = event.target.closest(".slash, .clip");
    if (toggle) {
      const list = menu(toggle.matches(".slash") ? "commands" : "attachments");
      const isHidden = list.hidden;
      closeMenus();
      list.hidden = !isHidden;
      for (const row of list.children) row.hidden = false;
    } else if (!event.target.closest(".menu, [data-open]")) closeMenus();
    if (!event.target.closest("details")) document.querySelector("details[open]")?.removeAttribute("open");
    const target = event.target.closest(selector);
    if (!target) return;
    for (const name of Object.keys(clicks)) {
      if (name in target.dataset) {
        if (target.matches("a")) event.preventDefault();
        clicks[name](target);
        return;
      }
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      closeMenus();
      dismiss();
    }
    if (event.key === "Enter" && event.target.matches(".spoiler")) event.target.classList.toggle("shown");
    if (!event.target.matches("textarea")) return;
    const chosen = foot.querySelector(".commands:not([hidden]) .chosen");
    if (event.key === "Tab" && chosen) {
      event.preventDefault();
      event.target.value = `${chosen.dataset.command} `;
      closeMenus();
    }
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send(event.target.value);
    }
  });

  foot.addEventListener("input", (event) => {
    if (!event.target.matches("textarea")) return;
    complete(event.target.value);
    inline(event.target.value);
  });
  foot.addEventListener("change", (event) => {
    if (event.target.matches("input[type=file]") && event.target.files.length) upload(event.target);
  });
  foot.addEventListener("submit", (event) => {
    event.preventDefault();
    send(field().value);
  });
  alertBox.querySelector("button").onclick = () => alertBox.close();

  document.getElementById("theme").onclick = () => {
    const isDark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    localStorage.setItem("theme", root.dataset.theme);
  };
});
